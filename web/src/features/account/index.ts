export { AccountPage } from './account_page';
