export { ExplainDrawer } from './explain_drawer';
