export { ArchivePage } from './archive_page';
export { BackupPage } from './backup_page';
