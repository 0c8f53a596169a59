import { Button, Drawer, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { RecordForm } from '@/features/records';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { useHandlingChoices } from '@/parts/handling';
import { Loaded } from '@/parts/loaded';
import { Page } from '@/parts/page';
import { Pager, usePages } from '@/parts/pager';
import { ShownOf } from '@/parts/shown_of';
import { useWords } from '@/parts/words';
import { EvidenceItem } from './evidence_item';
import { evidence_query, kFilters, type FilterName } from './filters';
import classes from './evidence.module.css';

const kPage = 30;

export function EvidenceListPage() {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const [adding, set_adding] = useState(false);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const tables = useGet('/api/v1/assessments/{assessment}/tables', { path: { assessment: id } });
  const table = tables.data?.tables.find((known) => known.table === 'evidence');
  return (
    <Page title={t('evidence.title')} lead={t('evidence.lead')} actions={table?.writable && may('write') && <Button onClick={() => set_adding(true)}>{t('evidence.add')}</Button>}>
      <Filters />
      <List key={search.toString()} />
      <Drawer opened={adding} onClose={() => set_adding(false)} position="right" size="lg" title={t('evidence.add')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {adding && table && <RecordForm table="evidence" columns={table.columns} onDone={(record) => (record ? void navigate(`/assessments/${id}/evidence/${record.id}`) : set_adding(false))} />}
      </Drawer>
    </Page>
  );
}

function Filters() {
  const { t, text } = useWords();
  const { names, structure } = useAssessment();
  const [search, set_search] = useSearchParams();
  const [words, set_words] = useState(search.get('q') ?? '');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const set = (name: string, value: string | null) =>
    set_search((now) => {
      if (value) now.set(name, value);
      else now.delete(name);
      now.delete('cursor');
      return now;
    }, { replace: true });
  useEffect(() => {
    if (settled !== (search.get('q') ?? '')) set('q', settled);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what was typed starts a search
  }, [settled]);
  const choices: Record<FilterName, { value: string; label: string }[]> = {
    items: [...names.areas, ...names.forms],
    indicators: names.indicators,
    handling: useHandlingChoices(),
    scheme: structure.schemes.map(({ code, name }) => ({ value: code, label: text(name) || code })),
    grade: [{ value: 'none', label: t('evidence.without_grade') }],
  };
  return (
    <div className={classes.filters} role="search" aria-label={t('evidence.filters')}>
      <TextInput type="search" label={t('common.search')} value={words} onChange={(event) => set_words(event.currentTarget.value)} className={classes.words} />
      {kFilters.map((name) => (
        <Select key={name} label={t(`field.${name}`)} placeholder={t('common.all')} clearable searchable={choices[name].length > 8} data={choices[name]} value={search.get(name)} onChange={(value) => set(name, value)} />
      ))}
    </div>
  );
}

function List() {
  const { t } = useWords();
  const { id } = useAssessment();
  const [search] = useSearchParams();
  const pages = usePages();
  const filtered = search.size > 0;
  const query = useGet('/api/v1/assessments/{assessment}/records/{table}', { path: { assessment: id, table: 'evidence' }, query: { ...evidence_query(search), limit: kPage, cursor: pages.cursor } }, { keep: true });
  return (
    <Loaded query={query}>
      {(page) =>
        page.records.length === 0 ? (
          <EmptyState title={t(filtered ? 'records.none_found' : 'evidence.empty')}>{t(filtered ? 'records.none_found_why' : 'evidence.empty_why')}</EmptyState>
        ) : (
          <>
            <ul className={classes.list} aria-label={t('evidence.title')}>
              {page.records.map((record) => <EvidenceItem key={record.id} record={record} />)}
            </ul>
            <div className={classes.foot}>
              <ShownOf page={page} />
              <Pager pages={pages} next={page.next} />
            </div>
          </>
        )
      }
    </Loaded>
  );
}
