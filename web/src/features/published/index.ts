export { PublishedListPage } from './published_list_page';
export { PublishedPage } from './published_page';
