import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { RecordForm } from '@/features/records';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { Loaded } from '@/parts/loaded';
import { useAllRecords } from '@/parts/use_records';
import { useWords } from '@/parts/words';
import { NoGroups } from './no_groups';
import classes from './groups.module.css';

interface ScoreFields {
  group?: string;
  attribute?: string;
  level?: string;
}

interface Cell {
  group: string;
  attribute: string;
  record: Schemas['Record'] | undefined;
}

const score_of = (record: Schemas['Record'] | undefined) => (record?.fields ?? {}) as ScoreFields;

/** Groups against criteria and attributes; a cell opens its record. */
export function CriteriaMatrix() {
  const groups = useAllRecords('groups');
  const scores = useAllRecords('group_scores');
  const [open, set_open] = useState<Cell>();
  return (
    <Loaded query={groups}>
      {(known) => known.length === 0 ? <NoGroups /> : (
        <Loaded query={scores}>
          {(records) => (
            <>
              <Matrix groups={known.map(({ fields }) => (fields as { code?: string }).code ?? '')} scores={records} onOpen={set_open} />
              <CellDrawer cell={open} onClose={() => set_open(undefined)} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** The criteria and attributes of the scheme, then what is scored beyond it. */
function useAttributes(scores: readonly Schemas['Record'][]): string[] {
  const { structure } = useAssessment();
  const scheme = [...(structure.group_criteria ?? []), ...(structure.group_attributes ?? [])].map(({ code }) => code);
  return [...new Set([...scheme, ...scores.flatMap((record) => score_of(record).attribute ?? [])])];
}

function Matrix({ groups, scores, onOpen }: { groups: readonly string[]; scores: readonly Schemas['Record'][]; onOpen: (cell: Cell) => void }) {
  const { t } = useWords();
  const { names, may } = useAssessment();
  const attributes = useAttributes(scores);
  const cell = (group: string, attribute: string): Cell => ({ group, attribute, record: scores.find((record) => score_of(record).group === group && score_of(record).attribute === attribute) });
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('groups.tab_criteria')}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('groups.criterion')}</th>
            {groups.map((code) => <th key={code} scope="col">{code}</th>)}
          </tr>
        </thead>
        <tbody>
          {attributes.map((attribute) => (
            <tr key={attribute}>
              <th scope="row">{names.attribute(attribute)}</th>
              {groups.map((group) => <LevelCell key={group} cell={cell(group, attribute)} onOpen={may('write') ? onOpen : undefined} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LevelCell({ cell, onOpen }: { cell: Cell; onOpen?: (cell: Cell) => void }) {
  const { t } = useWords();
  const { names } = useAssessment();
  const { level } = score_of(cell.record);
  // The methodology names the levels of its attributes; a criterion has yes, no or unknown.
  const named = names.named('group_levels', level);
  const words = level === undefined ? '–' : named === level ? t(`level.${level}`, { defaultValue: level }) : named;
  return (
    <td data-level={level}>
      {onOpen ? (
        <button type="button" className={classes.level} onClick={() => onOpen(cell)} aria-label={`${cell.group}, ${names.attribute(cell.attribute)}: ${level === undefined ? t('common.none') : words}`}>
          {words}
        </button>
      ) : (
        words
      )}
    </td>
  );
}

function CellDrawer({ cell, onClose }: { cell: Cell | undefined; onClose: () => void }) {
  const { t } = useWords();
  const { id, names } = useAssessment();
  const tables = useGet('/api/v1/assessments/{assessment}/tables', { path: { assessment: id } });
  const columns = tables.data?.tables.find(({ table }) => table === 'group_scores')?.columns;
  return (
    <Drawer opened={cell !== undefined} onClose={onClose} position="right" size="md" title={cell ? `${cell.group}: ${names.attribute(cell.attribute)}` : ''} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {cell && columns && <RecordForm key={`${cell.group}/${cell.attribute}`} table="group_scores" columns={columns} record={cell.record} given={{ group: cell.group, attribute: cell.attribute }} onDone={onClose} />}
    </Drawer>
  );
}
