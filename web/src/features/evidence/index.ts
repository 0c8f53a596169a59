export { EvidenceListPage } from './evidence_list_page';
export { EvidencePage } from './evidence_page';
