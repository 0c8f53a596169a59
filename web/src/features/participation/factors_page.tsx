import { useState } from 'react';
import { answered_count, items_in_order, places_of, type Place as Question } from '@/model/cell_order';
import { is_answered } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { column_of, item_of } from './content';
import type { KindProps } from './exercise_page';
import { FactorPage } from './factor_page';
import { NotCounted } from './not_counted';
import { useParticipation } from './participation';
import { go } from './place';
import { Progress } from './progress';
import { ProposalList } from './proposal_list';
import { ProposeForm } from './propose_form';
import { Refusal } from './refusal';
import { useProposals } from './use_proposals';
import controls from './controls.module.css';

/** PESTLE: factors in six columns, then one factor after the other is judged. */
export function FactorsPage({ exercise, content, place }: KindProps) {
  const { t } = useWords();
  const { kept } = useParticipation();
  const items = items_in_order(places_of(content));
  const probabilities = places_of(content).filter(({ column }) => column.startsWith('probability'));
  const answered = ({ item, column }: Question) => is_answered(kept, { exercise: exercise.id, round: exercise.round, item, column });
  const at = items.indexOf(place.item ?? '');
  const judge = () => go({ exercise: exercise.id, item: probabilities.find((question) => !answered(question))?.item ?? items[0] });
  if (at >= 0)
    return (
      <FactorPage
        key={`${exercise.round} ${items[at]}`}
        exercise={exercise}
        content={content}
        item={items[at]!}
        onPrevious={at > 0 ? () => go({ exercise: exercise.id, item: items[at - 1] }) : undefined}
        onNext={() => (at + 1 < items.length ? go({ exercise: exercise.id, item: items[at + 1] }) : go({ exercise: exercise.id }))}
      />
    );
  return (
    <>
      <h1>{t('exercise.pestle')}</h1>
      <p>{t('exercise.hint_pestle')}</p>
      <NotCounted exercise={exercise.id} />
      {probabilities.length > 0 && <Progress done={answered_count(probabilities, answered)} total={probabilities.length} onAll={judge} />}
      {items.length > 0 && <button type="button" className={`${controls.primary} ${controls.wide}`} onClick={judge}>{t('participation.judge_factors')}</button>}
      <ul className={`${controls.list} ${controls.after}`}>
        {items.map((item) => (
          <li key={item}>
            <FactorLine name={item_of(content, item)?.name} item={item} done={probabilities.filter((question) => question.item === item).every(answered)} onOpen={() => go({ exercise: exercise.id, item })} />
          </li>
        ))}
      </ul>
      <Categories exercise={exercise} content={content} place={place} />
      {column_of(content, 'probability') === undefined && items.length > 0 && <p className={controls.quiet}>{t('participation.no_questions')}</p>}
    </>
  );
}

function FactorLine({ name, item, done, onOpen }: { name: Record<string, string> | undefined; item: string; done: boolean; onOpen: () => void }) {
  const { t, text } = useWords();
  return (
    <button type="button" className={controls.row} onClick={onOpen}>
      <span className={controls.grow}>{text(name) || item}</span>
      <span className={controls.mark}>{t(done ? 'participation.answered' : 'participation.open')}</span>
    </button>
  );
}

/** What was proposed, category by category, and a place for one more. */
function Categories({ exercise, content }: KindProps) {
  const { t, text } = useWords();
  const { list, propose, voice } = useProposals(exercise.id);
  const [category, choose] = useState<string>();
  const categories = content.categories ?? [];
  const of = (code: string) => (list.data?.proposals ?? []).filter((proposal) => proposal.category === code && proposal.state !== 'merged');
  return (
    <>
      <h2 className={controls.heading}>{t('participation.proposed_factors')}</h2>
      <Refusal error={list.error ?? propose.error ?? voice.error} />
      {categories.length === 0 && <p className={controls.quiet}>{t('participation.no_categories')}</p>}
      {categories.map(({ code, name, description }) => (
        <details key={code} open={category === code}>
          <summary className={controls.row} onClick={(event) => (event.preventDefault(), choose(category === code ? undefined : code))}>
            <span className={controls.grow}>{text(name) || code}</span>
            <span className={controls.mark}>{of(code).length}</span>
          </summary>
          {text(description) && <p className={controls.quiet}>{text(description)}</p>}
          <ProposalList proposals={of(code)} open={exercise.state === 'open'} onVoice={(said) => voice.mutate(said)} />
          <ProposeForm kinds={['factor']} invitation={t('proposal.name_factor', { category: text(name) || code })} busy={propose.isPending} fixed={{ category: code }} onPropose={propose.mutateAsync} />
        </details>
      ))}
    </>
  );
}
