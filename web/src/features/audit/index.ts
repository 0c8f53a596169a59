export { AssessmentAuditPage, AuditPage } from './audit_pages';
