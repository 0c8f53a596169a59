import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useGet } from '@/api/queries';
import { Icon } from '@/parts/icons';
import { useWords } from '@/parts/words';
import classes from './shell.module.css';

const kMilliseconds = 150;

/** Search over evidence and chapters, as one types. */
export function SearchBox({ assessment }: { assessment: number }) {
  const { t } = useWords();
  const [words, set_words] = useState('');
  const [settled] = useDebouncedValue(words.trim(), kMilliseconds);
  const navigate = useNavigate();
  const combobox = useCombobox();
  const found = useGet('/api/v1/assessments/{assessment}/search', { path: { assessment }, query: { q: settled, limit: 8 } }, { enabled: settled.length > 1, keep: true });
  const hits = settled.length > 1 ? (found.data?.hits ?? []) : [];
  const go = (value: string) => {
    const [kind, key] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
    combobox.closeDropdown();
    set_words('');
    void navigate(kind === 'evidence' ? `/assessments/${assessment}/evidence/${key}` : `/assessments/${assessment}/report?chapter=${encodeURIComponent(key)}`);
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
            <Combobox.Option key={`${hit.kind}:${hit.key}`} value={`${hit.kind}:${hit.key}`}>
              <strong>{hit.title}</strong> <span>{hit.excerpt}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
