import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useGet } from '@/api/queries';
import { Loaded } from '@/parts/loaded';
import { Page, Section } from '@/parts/page';
import { save_text } from '@/parts/save_file';
import { useWords } from '@/parts/words';
import { StructureView } from './structure_view';
import classes from './methodology.module.css';

/** The methodologies that are built into the program. */
export function MethodologiesPage() {
  const { t, text } = useWords();
  const [search, set_search] = useSearchParams();
  const query = useGet('/api/v1/methodologies');
  const shown = search.get('code');
  return (
    <Page title={t('methodology.built_in_title')} lead={t('methodology.built_in_lead')}>
      <Loaded query={query}>
        {({ methodologies }) => (
          <ul className={classes.versions}>
            {methodologies.map(({ code, name, version }) => (
              <li key={code}>
                <button type="button" className={classes.choose} aria-pressed={shown === code} onClick={() => set_search({ code })}>{text(name)}</button> <span className={classes.quiet}>{code}, {t('common.version', { version })}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {shown && <OneMethodology key={shown} code={shown} />}
    </Page>
  );
}

function OneMethodology({ code }: { code: string }) {
  const { t, text } = useWords();
  const query = useGet('/api/v1/methodologies/{methodology}', { path: { methodology: code } });
  return (
    <Loaded query={query}>
      {({ summary, structure, toml }) => (
        <Section title={text(summary.name)} actions={<Button variant="default" size="xs" onClick={() => save_text(`${code}.toml`, 'application/toml', toml)}>{t('methodology.download')}</Button>}>
          <StructureView structure={structure} />
        </Section>
      )}
    </Loaded>
  );
}
