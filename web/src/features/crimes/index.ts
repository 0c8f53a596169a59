export { CrimePage } from './crime_page';
export { CrimesPage } from './crimes_page';
