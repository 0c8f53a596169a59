export { ImportPage } from './import_page';
export { SeriesListPage } from './series_list_page';
export { SeriesPage } from './series_page';
