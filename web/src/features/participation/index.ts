export { ParticipantPages } from './participant_pages';
