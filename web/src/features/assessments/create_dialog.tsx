import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { call } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';
import classes from './assessments_page.module.css';

const kEmpty = { code: '', title_en: '', title_sr: '', area: '', from: '', to: '', horizon: '' };

/** Fields that the server calls otherwise. */
const kSentAs: Partial<Record<keyof typeof kEmpty, string>> = { title_en: 'title', from: 'reference_from', to: 'reference_to' };

/** A new, empty assessment: a title, what it is of, and by which methodology. */
export function CreateDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, text } = useWords();
  const [fields, set_fields] = useState(kEmpty);
  const [methodology, set_methodology] = useState<string | null>(null);
  const known = useGet('/api/v1/methodologies', {}, { enabled: opened });
  const navigate = useNavigate();
  const title = Object.fromEntries(Object.entries({ en: fields.title_en.trim(), sr: fields.title_sr.trim() }).filter(([, words]) => words));
  const create = useChange(
    () => call('post', '/api/v1/assessments', { body: { code: fields.code.trim(), title, methodology: methodology ?? '', reference_from: fields.from.trim(), reference_to: fields.to.trim(), ...(fields.area.trim() ? { area: fields.area.trim() } : {}), ...(fields.horizon.trim() ? { horizon: fields.horizon.trim() } : {}) } }),
    ['/api/v1/assessments'],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(undefined, { onSuccess: (made) => void navigate(`/assessments/${made.id}`) });
  };
  const field = (name: keyof typeof kEmpty, required = false) => ({
    label: t(`assessments.field_${name}`),
    value: fields[name],
    required,
    error: create.error?.field(kSentAs[name] ?? name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      set_fields((now) => ({ ...now, [name]: value }));
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t('assessments.create')} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <ErrorNote error={create.error} />
          <TextInput {...field('title_en')} required={!fields.title_sr} data-autofocus />
          <TextInput {...field('title_sr')} />
          <TextInput {...field('code', true)} description={t('assessments.code_hint')} />
          <Select label={t('assessments.methodology')} required data={(known.data?.methodologies ?? []).map(({ code, name, version }) => ({ value: code, label: `${text(name)} (${version})` }))} value={methodology} onChange={set_methodology} error={create.error?.field('methodology')} />
          <div className={classes.pair}>
            <TextInput {...field('from', true)} placeholder="2013" />
            <TextInput {...field('to', true)} placeholder="2015-Q1" />
          </div>
          <div className={classes.pair}>
            <TextInput {...field('area')} placeholder="RS" />
            <TextInput {...field('horizon')} placeholder="2019" />
          </div>
          <p className="flush">{t('assessments.period_hint')}</p>
          <Button type="submit" loading={create.isPending}>{t('assessments.create')}</Button>
        </Stack>
      </form>
    </Modal>
  );
}
