export { FieldText } from './field_text';
export { RecordForm, fields_of } from './record_form';
export { RecordHistory } from './record_history';
export { RecordTable } from './record_table';
export { TablePage } from './table_page';
export { TablesPage } from './tables_page';
