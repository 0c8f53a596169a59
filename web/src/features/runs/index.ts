export { ComparePage } from './compare_page';
export { RunsPage } from './runs_page';
