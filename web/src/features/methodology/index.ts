export { MethodologiesPage } from './methodologies_page';
export { MethodologyPage } from './methodology_page';
