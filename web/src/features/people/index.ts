export { AccountsPage } from './accounts_page';
export { MembersPage } from './members_page';
