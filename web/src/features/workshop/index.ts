export { ProjectorPage } from './projector_page';
export { WorkshopPage } from './workshop_page';
export { WorkshopsPage } from './workshops_page';
