import { Button, Checkbox, Group, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import type { Command, Exercise, WorkshopPath } from './use_workshop';
import classes from './panels.module.css';

type Proposal = Schemas['Proposal'];
type Decision = NonNullable<Schemas['CommandOrder']['decision']>;

interface ProposalsPanelProps {
  path: WorkshopPath;
  command: Command;
  exercise: Exercise;
}

/** What was proposed: duplicates are merged, the rest decided upon with a reason. */
export function ProposalsPanel({ path, command, exercise }: ProposalsPanelProps) {
  const { t } = useWords();
  const [chosen, choose] = useState<number[]>([]);
  const query = useGet('/api/v1/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}/proposals', { path: { ...path, exercise: exercise.id } });
  const toggle = (id: number) => choose(chosen.includes(id) ? chosen.filter((known) => known !== id) : [...chosen, id]);
  const [into, ...others] = chosen;
  const closed = exercise.state === 'closed';
  const merge = () => command.mutate({ command: 'merge', exercise: exercise.id, into, proposals: others }, { onSuccess: () => choose([]) });
  return (
    <Section title={t('workshop.proposals')} actions={!closed && <Button size="xs" variant="default" disabled={chosen.length < 2} onClick={merge}>{t('workshop.merge')}</Button>}>
      {chosen.length > 0 && <p className={classes.quiet}>{t('workshop.merge_hint')}</p>}
      <Loaded query={query}>
        {({ proposals }) => (
          <>
            {proposals.length === 0 && <p className={classes.quiet}>{t('workshop.no_proposals')}</p>}
            <ul className={classes.list}>
              {proposals.filter(({ state }) => state !== 'merged').map((proposal) => (
                <li key={proposal.id} className={classes.proposal}>
                  <Checkbox aria-label={t('workshop.choose_proposal', { text: proposal.text })} disabled={closed} checked={chosen.includes(proposal.id)} onChange={() => toggle(proposal.id)} />
                  <ProposalWords proposal={proposal} merged={proposals.filter(({ merged_into }) => merged_into === proposal.id)} />
                  {(!closed || exercise.kind === 'briefing') && <Deciding command={command} exercise={exercise} proposal={proposal} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function ProposalWords({ proposal, merged }: { proposal: Proposal; merged: readonly Proposal[] }) {
  const { t } = useWords();
  const about = proposal.category ? t(`pestle.${proposal.category}`, { defaultValue: proposal.category }) : t(`proposal.kind_${proposal.kind}`);
  return (
    <div>
      <p className={classes.text}>{proposal.text}</p>
      {proposal.reason && <p className={classes.small}>{proposal.reason}</p>}
      <p className={classes.small}>{[about, proposal.support > 0 && t('proposal.support_count', { count: proposal.support }), proposal.object > 0 && t('proposal.object_count', { count: proposal.object }), t(`proposal.state_${proposal.state}`)].filter(Boolean).join(' · ')}</p>
      {proposal.objections?.map((objection, at) => <p key={at} className={classes.small}>– {objection}</p>)}
      {proposal.decision_reason && <p className={classes.decision}>{proposal.decision_reason}</p>}
      {merged.length > 0 && <p className={classes.small}>{t('workshop.merged_here', { texts: merged.map(({ text }) => text).join('; ') })}</p>}
    </div>
  );
}

function Deciding({ command, exercise, proposal }: { command: Command; exercise: Exercise; proposal: Proposal }) {
  const { t } = useWords();
  const [open, set_open] = useState(false);
  const [decision, set_decision] = useState<Decision>('accepted');
  const [reason, set_reason] = useState('');
  const decide = () => command.mutate({ command: 'decide', exercise: exercise.id, proposal: proposal.id, decision, reason: reason.trim() }, { onSuccess: () => set_open(false) });
  if (!open) return <Button size="xs" variant="default" onClick={() => set_open(true)}>{t('workshop.decide')}</Button>;
  return (
    <div>
      <Select size="xs" aria-label={t('workshop.decision')} allowDeselect={false} data={(['accepted', 'partly', 'refused'] as const).map((value) => ({ value, label: t(`proposal.state_${value}`) }))} value={decision} onChange={(value) => value && set_decision(value as Decision)} />
      <Textarea size="xs" mt="xs" label={t('workshop.decision_reason')} autosize minRows={2} value={reason} onChange={(event) => set_reason(event.currentTarget.value)} />
      <Group gap="xs" mt="xs">
        <Button size="xs" disabled={reason.trim() === ''} loading={command.isPending} onClick={decide}>{t('common.save')}</Button>
        <Button size="xs" variant="default" onClick={() => set_open(false)}>{t('common.cancel')}</Button>
      </Group>
    </div>
  );
}
