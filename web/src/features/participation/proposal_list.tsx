import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useWords } from '@/parts/words';
import type { Proposal } from './use_proposals';
import controls from './controls.module.css';
import classes from './proposals.module.css';

interface ProposalListProps {
  proposals: readonly Proposal[];
  /** Whether voices are still taken. */
  open: boolean;
  onVoice: (voice: Schemas['Voice'] & { proposal: number }) => void;
}

/** What was proposed, with support and objections in numbers, and what was decided. */
export function ProposalList({ proposals, open, onVoice }: ProposalListProps) {
  const { t } = useWords();
  return (
    <ul className={controls.list}>
      {proposals.filter(({ state }) => state !== 'merged').map((proposal) => (
        <li key={proposal.id} className={classes.proposal}>
          <ProposalText proposal={proposal} />
          {proposal.voiced_before && <p className={controls.quiet}>{t('proposal.voiced_before')}</p>}
          {open && proposal.state === 'open' && !proposal.mine && !proposal.voiced_before && <Voicing proposal={proposal} onVoice={onVoice} />}
        </li>
      ))}
    </ul>
  );
}

function ProposalText({ proposal }: { proposal: Proposal }) {
  const { t } = useWords();
  return (
    <>
      <p className={classes.text}>{proposal.text}</p>
      {proposal.reason && <p className={controls.quiet}>{proposal.reason}</p>}
      <p className={controls.quiet}>
        {[
          proposal.mine && t('proposal.mine'),
          proposal.support > 0 && t('proposal.support_count', { count: proposal.support }),
          proposal.object > 0 && t('proposal.object_count', { count: proposal.object }),
          proposal.state !== 'open' && t(`proposal.state_${proposal.state}`),
        ].filter(Boolean).join(' · ')}
      </p>
      {proposal.decision_reason && <p className={classes.decision}>{proposal.decision_reason}</p>}
      {proposal.objections?.map((objection, at) => <p key={at} className={controls.quiet}>– {objection}</p>)}
    </>
  );
}

function Voicing({ proposal, onVoice }: { proposal: Proposal; onVoice: ProposalListProps['onVoice'] }) {
  const { t } = useWords();
  const [objecting, set_objecting] = useState(false);
  const [reason, set_reason] = useState('');
  const say = (position: 'support' | 'object') => {
    const again = proposal.own_voice === position;
    onVoice({ proposal: proposal.id, position: again ? 'none' : position, reason: position === 'object' && !again ? reason.trim() : undefined });
    set_objecting(false);
  };
  const object = () => (proposal.own_voice === 'object' ? say('object') : set_objecting(!objecting));
  return (
    <>
      <div className={classes.voices}>
        <button type="button" className={classes.voice} aria-pressed={proposal.own_voice === 'support'} onClick={() => say('support')}>{t('proposal.support')}</button>
        <button type="button" className={classes.voice} aria-pressed={proposal.own_voice === 'object'} onClick={object}>{t('proposal.object')}</button>
      </div>
      {objecting && (
        <>
          <label className={controls.field}>
            <span>{t('proposal.why_object')}</span>
            <textarea value={reason} onChange={(event) => set_reason(event.target.value)} />
          </label>
          <button type="button" className={controls.primary} onClick={() => say('object')}>{t('proposal.send_objection')}</button>
        </>
      )}
    </>
  );
}
