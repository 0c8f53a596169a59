export { ReportPage } from './report_page';
