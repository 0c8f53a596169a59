export { AssessmentsPage } from './assessments_page';
export { ImportAssessmentPage } from './import_page';
