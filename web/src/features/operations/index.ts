export { BackupPage } from './backup_page';
