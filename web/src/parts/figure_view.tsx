import { Button, Group } from '@mantine/core';
import { useElementSize, useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { useChange, useGet } from '@/api/queries';
import { Drawing } from './drawing';
import { EmptyState } from './empty_state';
import { ErrorNote } from './error_note';
import { Loaded } from './loaded';
import { save_text } from './save_file';
import { useWords } from './words';
import classes from './figure_view.module.css';

const kWidths = [320, 350, 400, 440, 480, 520, 560, 640, 760, 860, 960, 1060, 1160, 1280, 1400];

/** The widest drawing that fits, so that letters keep their size. */
const width_for = (room: number) => kWidths.findLast((width) => width <= room) ?? kWidths[0];

/** As a document or a slide takes it, as wide as such a page: its font inside, light colours. */
const kAsFile = { use: 'file', width: 860 } as const;

interface FigureOf {
  figure: string;
  item?: string;
  series?: string;
}

export function FigureView({ assessment, run, ...of }: FigureOf & { assessment: number; run: number }) {
  const { language } = useWords();
  const { ref, width } = useElementSize();
  const asked = { path: { assessment, run, figure: of.figure }, query: { language, item: of.item, series: of.series, width: width_for(width) } };
  const query = useGet('/api/v1/assessments/{assessment}/runs/{run}/figures/{figure}', asked, { enabled: width > 0, keep: true });
  return (
    <div ref={ref}>
      <FigureFrame query={query} as_file={() => call('get', '/api/v1/assessments/{assessment}/runs/{run}/figures/{figure}', { ...asked, query: { ...asked.query, ...kAsFile } })} />
    </div>
  );
}

export function PublishedFigure({ code, ...of }: FigureOf & { code: string }) {
  const { language } = useWords();
  const { ref, width } = useElementSize();
  const asked = { path: { code, figure: of.figure }, query: { language, item: of.item, series: of.series, width: width_for(width) } };
  const query = useGet('/api/v1/public/assessments/{code}/figures/{figure}', asked, { enabled: width > 0, keep: true });
  return (
    <div ref={ref}>
      <FigureFrame query={query} as_file={() => call('get', '/api/v1/public/assessments/{code}/figures/{figure}', { ...asked, query: { ...asked.query, ...kAsFile } })} />
    </div>
  );
}

interface Framed {
  query: UseQueryResult<Schemas['Figure'], ApiError>;
  as_file: () => Promise<Schemas['Figure']>;
}

function FigureFrame({ query, as_file }: Framed) {
  const { t } = useWords();
  if (query.error?.kind === 'not_found') return <EmptyState title={t('figure.none')}>{t('figure.none_why')}</EmptyState>;
  return (
    <Loaded query={query} lines={12}>
      {(figure) => <DrawnFigure figure={figure} as_file={as_file} />}
    </Loaded>
  );
}

/** A figure with its data table one key away (D). */
function DrawnFigure({ figure, as_file }: { figure: Schemas['Figure']; as_file: Framed['as_file'] }) {
  const { t } = useWords();
  const save = useChange(async () => save_text(`${figure.figure}.svg`, 'image/svg+xml', (await as_file()).svg), []);
  const [as_table, set_as_table] = useState(false);
  useHotkeys([['d', () => set_as_table((now) => !now)]]);
  return (
    <figure className={classes.figure} data-figure={figure.figure}>
      {as_table ? (
        <FigureTable figure={figure} />
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={figure.title}>
          <Drawing svg={figure.svg} className={classes.drawing} />
        </div>
      )}
      <ErrorNote error={save.error} />
      <Group gap="xs" className="no-print">
        <Button variant="subtle" size="compact-sm" onClick={() => set_as_table(!as_table)} aria-keyshortcuts="d" disabled={figure.rows.length === 0}>
          {t(as_table ? 'figure.show_drawing' : 'figure.show_table')}
        </Button>
        <Button variant="subtle" size="compact-sm" loading={save.isPending} onClick={() => save.mutate()}>
          {t('figure.save')}
        </Button>
      </Group>
    </figure>
  );
}

function FigureTable({ figure }: { figure: Schemas['Figure'] }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={figure.title}>
      <table className={classes.table}>
        <caption>{figure.title}</caption>
        <thead>
          <tr>{figure.columns.map((column, at) => <th key={at} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {figure.rows.map((row, at) => (
            <tr key={at}>{row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column}>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
