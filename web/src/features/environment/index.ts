export { EnvironmentPage } from './environment_page';
