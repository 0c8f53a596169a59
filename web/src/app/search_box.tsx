import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { Icon } from '@/parts/icons';
import { useWords } from '@/parts/words';
import classes from './shell.module.css';

const kMilliseconds = 150;

type Hit = Schemas['SearchResult']['hits'][number];

/** Where each kind of thing is shown. */
const kPlaces: Record<Hit['kind'], (key: string) => string> = {
  crime_form: (key) => `crimes/${key}`,
  indicator: () => 'methodology',
  factor: () => 'environment',
  group: () => 'groups',
  series: (key) => `statistics/${key}`,
  evidence: (key) => `evidence/${key}`,
  chapter: (key) => `report?chapter=${key}`,
};

/** A chapter is written in Markdown; its marks say nothing in one line. */
const plain = (excerpt: string | undefined) => excerpt?.replace(/<!--.*?-->|^\s*#+\s|\s#+\s/gs, ' ').trim();

const value_of = (hit: Hit): string => `${hit.kind}:${hit.key}`;

/** Search over the things of the assessment, evidence and chapters, as one types. */
export function SearchBox({ assessment }: { assessment: number }) {
  const { t } = useWords();
  const [words, set_words] = useState('');
  const [settled] = useDebouncedValue(words.trim(), kMilliseconds);
  const navigate = useNavigate();
  const combobox = useCombobox();
  const found = useGet('/api/v1/assessments/{assessment}/search', { path: { assessment }, query: { q: settled, limit: 8 } }, { enabled: settled.length > 1, keep: true });
  const hits = settled.length > 1 ? (found.data?.hits ?? []) : [];
  const go = (value: string) => {
    const hit = hits.find((one) => value_of(one) === value);
    combobox.closeDropdown();
    set_words('');
    if (hit) void navigate(`/assessments/${assessment}/${kPlaces[hit.kind](encodeURIComponent(hit.key))}`);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={go} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          id="search"
          className={classes.search}
          type="search"
          aria-label={t('shell.search_label')}
          placeholder={t('shell.search')}
          leftSection={<Icon name="search" size={16} />}
          value={words}
          onChange={(event) => {
            set_words(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && settled) void navigate(`/assessments/${assessment}/evidence?q=${encodeURIComponent(words.trim())}`);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={settled.length < 2}>
        <Combobox.Options aria-label={t('shell.search_label')}>
          {hits.length === 0 && !found.isFetching && <Combobox.Empty>{t('shell.no_hits')}</Combobox.Empty>}
          {hits.map((hit) => (
            <Combobox.Option key={value_of(hit)} value={value_of(hit)}>
              <strong>{hit.title}</strong> <span>{[t(`shell.hit_${hit.kind}`), plain(hit.excerpt)].filter(Boolean).join(' · ')}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
