import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { missing, same_fields, trimmed, type Column, type Fields } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { ConfirmDialog } from '@/parts/confirm_dialog';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';
import { ConflictDialog } from './conflict_dialog';
import { FieldInput } from './field_input';

type StoredRecord = Schemas['Record'];

interface RecordFormProps {
  table: string;
  columns: readonly Column[];
  /** Nothing: a new record. */
  record?: StoredRecord;
  /** Fields of a new record that are given. */
  given?: Fields;
  onDone: (record: StoredRecord | undefined) => void;
}

export const fields_of = (record: StoredRecord | undefined): Fields => (record?.fields ?? {}) as Fields;

/** One record of any table: add, change, remove; a version that somebody else changed is shown beside one's own. */
export function RecordForm({ table, columns, record, given = {}, onDone }: RecordFormProps) {
  const { t } = useWords();
  const { id } = useAssessment();
  const base = fields_of(record);
  const [fields, set_fields] = useState<Fields>(record ? base : given);
  const [removing, set_removing] = useState(false);
  const path = { assessment: id, table };
  const save = useChange<StoredRecord, { fields: Fields; version?: number }>(({ fields: wanted, version }) =>
    record
      ? call('put', '/api/v1/assessments/{assessment}/records/{table}/{record}', { path: { ...path, record: record.id }, body: { fields: wanted } as never, version: version ?? record.version })
      : call('post', '/api/v1/assessments/{assessment}/records/{table}', { path, body: { fields: wanted } as never }),
  );
  const remove = useChange(() => call('delete', '/api/v1/assessments/{assessment}/records/{table}/{record}', { path: { ...path, record: record!.id }, version: record!.version }));
  const stale = save.error?.kind === 'stale' ? (save.error.current as StoredRecord | undefined) : undefined;
  const incomplete = missing(columns, fields);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ fields: trimmed(fields) }, { onSuccess: onDone });
  };
  const writable = record?.writable !== false;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {!stale && <ErrorNote error={save.error ?? remove.error} />}
        {columns.map((column) => (
          <FieldInput
            key={column.name}
            column={column}
            fields={fields}
            error={save.error?.field(column.name)}
            onChange={(value) => set_fields((now) => { const next = { ...now }; if (value === undefined) delete next[column.name]; else next[column.name] = value; return next; })}
          />
        ))}
        {!writable && <p className="flush">{t('records.read_only')}</p>}
        <Group justify="space-between" mt="xs">
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!writable || incomplete.length > 0 || (record !== undefined && same_fields(base, fields))}>{t(record ? 'common.save' : 'common.add')}</Button>
            <Button variant="default" onClick={() => onDone(undefined)}>{t('common.cancel')}</Button>
          </Group>
          {record && writable && <Button variant="subtle" color="red" onClick={() => set_removing(true)}>{t('common.remove')}</Button>}
        </Group>
      </Stack>
      <ConfirmDialog opened={removing} onClose={() => set_removing(false)} title={t('records.remove_ask')} action={t('common.remove')} tone="danger" onConfirm={() => remove.mutate(undefined, { onSuccess: () => onDone(undefined) })}>
        {t('records.remove_why')}
      </ConfirmDialog>
      {stale && (
        <ConflictDialog base={base} mine={trimmed(fields)} theirs={stale} onCancel={() => save.reset()} onTake={() => { set_fields(fields_of(stale)); save.reset(); onDone(undefined); }} onSave={(wanted) => save.mutate({ fields: wanted, version: stale.version }, { onSuccess: onDone })} />
      )}
    </form>
  );
}
