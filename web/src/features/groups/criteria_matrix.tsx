import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { RecordForm } from '@/features/records';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import type { Fields } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import { useGroups, type GroupFields } from './group_list';
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

/** Groups against criteria and attributes; a cell opens its record. */
export function CriteriaMatrix() {
  const { t } = useWords();
  const { id, structure, names, may } = useAssessment();
  const groups = useGroups();
  const scores = useGet('/api/v1/assessments/{assessment}/records/{table}', { path: { assessment: id, table: 'group_scores' }, query: { limit: 200 } });
  const tables = useGet('/api/v1/assessments/{assessment}/tables', { path: { assessment: id } });
  const [open, set_open] = useState<Cell>();
  const columns = tables.data?.tables.find(({ table }) => table === 'group_scores')?.columns;
  const records = scores.data?.records ?? [];
  const criteria = (structure.group_criteria ?? []).map(({ code }) => code);
  const attributes = [...new Set(records.map((record) => (record.fields as ScoreFields).attribute ?? ''))].filter((code) => code && !criteria.includes(code));
  const cell = (group: string, attribute: string): Cell => ({ group, attribute, record: records.find((record) => (record.fields as ScoreFields).group === group && (record.fields as ScoreFields).attribute === attribute) });
  return (
    <Loaded query={groups}>
      {(page) => {
        const codes = page.records.map((record) => (record.fields as GroupFields).code ?? '');
        return (
          <div className={classes.frame} tabIndex={0} role="region" aria-label={t('groups.tab_criteria')}>
            <table className={classes.matrix}>
              <thead>
                <tr>
                  <th scope="col">{t('groups.criterion')}</th>
                  {codes.map((code) => <th key={code} scope="col">{code}</th>)}
                </tr>
              </thead>
              <tbody>
                {[...criteria, ...attributes].map((attribute) => (
                  <tr key={attribute}>
                    <th scope="row">{names.named('group_criteria', attribute).replaceAll('_', ' ')}</th>
                    {codes.map((group) => <LevelCell key={group} cell={cell(group, attribute)} onOpen={may('write') ? set_open : undefined} />)}
                  </tr>
                ))}
              </tbody>
            </table>
            <Drawer opened={open !== undefined} onClose={() => set_open(undefined)} position="right" size="md" title={open ? `${open.group}: ${names.named('group_criteria', open.attribute)}` : ''} closeButtonProps={{ 'aria-label': t('common.close') }}>
              {open && columns && <RecordForm key={`${open.group}/${open.attribute}`} table="group_scores" columns={columns} record={open.record} given={{ group: open.group, attribute: open.attribute } as Fields} onDone={() => set_open(undefined)} />}
            </Drawer>
          </div>
        );
      }}
    </Loaded>
  );
}

function LevelCell({ cell, onOpen }: { cell: Cell; onOpen?: (cell: Cell) => void }) {
  const { t } = useWords();
  const { names } = useAssessment();
  const level = (cell.record?.fields as ScoreFields | undefined)?.level;
  const words = level === undefined ? '–' : t(`level.${level}`, { defaultValue: level });
  return (
    <td data-level={level}>
      {onOpen ? (
        <button type="button" className={classes.level} onClick={() => onOpen(cell)} aria-label={`${cell.group}, ${names.named('group_criteria', cell.attribute)}: ${level === undefined ? t('common.none') : words}`}>
          {words}
        </button>
      ) : (
        words
      )}
    </td>
  );
}
