import { useWords } from '@/parts/words';
import { ComputedShares } from '@/parts/computed_shares';
import type { KindProps } from './exercise_page';
import { ProposalList } from './proposal_list';
import { ProposeForm } from './propose_form';
import { Refusal } from './refusal';
import { useProposals } from './use_proposals';
import controls from './controls.module.css';

/** The computed key factors beside those that the participants see. */
export function KeyFactorsPage({ exercise, content }: KindProps) {
  const { t } = useWords();
  const { list, propose, voice } = useProposals(exercise.id);
  const open = exercise.state === 'open';
  return (
    <>
      <h1>{t('exercise.key_factors')}</h1>
      <p>{t('exercise.hint_key_factors')}</p>
      <h2 className={controls.heading}>{t('live.computed')}</h2>
      {content.computed?.length ? <ComputedShares shares={content.computed} /> : <p className={controls.quiet}>{t('live.not_computed')}</p>}
      <h2 className={controls.heading}>{t('live.own_factors')}</h2>
      <Refusal error={list.error ?? propose.error ?? voice.error} />
      <ProposalList proposals={list.data?.proposals ?? []} open={open} onVoice={(said) => voice.mutate(said)} />
      {open && <ProposeForm kinds={['key_factor']} invitation={t('proposal.name_key_factor')} busy={propose.isPending} onPropose={propose.mutateAsync} />}
    </>
  );
}
