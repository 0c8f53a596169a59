import { useState } from 'react';
import { answer_to, kNoReply, type Cell } from '@/model/kept_answers';
import { effect_columns, impact_columns } from '@/model/effect_columns';
import { useWords } from '@/parts/words';
import { GridRow } from './grid_row';
import { useParticipation, type Content, type Exercise } from './participation';
import controls from './controls.module.css';

interface FactorEffectsProps {
  exercise: Exercise;
  content: Content;
  item: string;
}

/** What a factor changes, −3 to +3, form by form: only the forms that are opened are asked about. */
export function FactorEffects({ exercise, content, item }: FactorEffectsProps) {
  const { t, text } = useWords();
  const { store, kept } = useParticipation();
  const [opened, open] = useState<string>();
  const forms = effect_columns(content.columns);
  if (forms.length === 0) return null;
  const cell_of = (column: string): Cell => ({ exercise: exercise.id, round: exercise.round, item, column });
  return (
    <section>
      <h2 className={controls.heading}>{t('participation.effects')}</h2>
      <p className={controls.quiet}>{t('participation.effects_lead')}</p>
      {forms.map(({ form, name, columns }) => (
        <details key={form} open={opened === form} onToggle={(event) => event.currentTarget.open && open(form)}>
          <summary className={controls.row}>
            <span className={controls.grow}>{text(name) || form}</span>
            <span className={controls.mark}>{columns.filter(({ code }) => answer_to(kept, cell_of(code))).length} / {columns.length}</span>
          </summary>
          {opened === form && columns.map((column) => <GridRow key={column.code} column={column} reply={answer_to(kept, cell_of(column.code))?.answer ?? kNoReply} store={store} cell={cell_of(column.code)} />)}
        </details>
      ))}
    </section>
  );
}

/** How the factor acts on each other one, −3 to +3: only where it does. */
export function FactorImpacts({ exercise, content, item }: FactorEffectsProps) {
  const { t } = useWords();
  const { store, kept } = useParticipation();
  const columns = impact_columns(content.columns, item);
  if (columns.length === 0) return null;
  const cell_of = (column: string): Cell => ({ exercise: exercise.id, round: exercise.round, item, column });
  return (
    <section>
      <h2 className={controls.heading}>{t('participation.impacts')}</h2>
      <p className={controls.quiet}>{t('participation.impacts_lead')}</p>
      {columns.map((column) => <GridRow key={column.code} column={column} reply={answer_to(kept, cell_of(column.code))?.answer ?? kNoReply} store={store} cell={cell_of(column.code)} />)}
    </section>
  );
}
