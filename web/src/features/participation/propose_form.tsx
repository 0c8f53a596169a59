import { useState, type FormEvent } from 'react';
import type { Schemas } from '@/api/client';
import { useWords } from '@/parts/words';
import type { NewProposal } from './use_proposals';
import controls from './controls.module.css';
import classes from './proposals.module.css';

interface ProposeFormProps {
  kinds: readonly Schemas['ProposalOrder']['kind'][];
  /** What the button says that opens the form. */
  invitation: string;
  busy: boolean;
  fixed?: { place?: string; category?: string };
  categories?: readonly { code: string; name: string }[];
  onPropose: (proposal: NewProposal) => Promise<unknown>;
}

/** A proposal in one's own words. It stays in the form until the server has it. */
export function ProposeForm({ kinds, invitation, busy, fixed = {}, categories, onPropose }: ProposeFormProps) {
  const { t } = useWords();
  const [open, set_open] = useState(false);
  const [kind, set_kind] = useState(kinds[0]!);
  const [category, set_category] = useState(fixed.category ?? categories?.[0]?.code);
  const [text, set_text] = useState('');
  const [reason, set_reason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await onPropose({ kind, place: fixed.place, category, text: text.trim(), reason: reason.trim() || undefined });
    set_text('');
    set_reason('');
    set_open(false);
  };
  if (!open) return <button type="button" className={`${controls.plain} ${controls.wide}`} onClick={() => set_open(true)}>{invitation}</button>;
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event).catch(() => undefined)}>
      {kinds.length > 1 && (
        <label className={controls.field}>
          <span>{t('proposal.kind')}</span>
          <select value={kind} onChange={(event) => set_kind(event.target.value as typeof kind)}>
            {kinds.map((known) => <option key={known} value={known}>{t(`proposal.kind_${known}`)}</option>)}
          </select>
        </label>
      )}
      {categories && (
        <label className={controls.field}>
          <span>{t('proposal.category')}</span>
          <select value={category} onChange={(event) => set_category(event.target.value)}>
            {categories.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        </label>
      )}
      <label className={controls.field}>
        <span>{t('proposal.text')}</span>
        <textarea required maxLength={2000} value={text} onChange={(event) => set_text(event.target.value)} />
      </label>
      <label className={controls.field}>
        <span>{t('proposal.reason')}</span>
        <textarea maxLength={2000} value={reason} onChange={(event) => set_reason(event.target.value)} />
      </label>
      <div className={classes.voices}>
        <button type="button" className={controls.plain} onClick={() => set_open(false)}>{t('common.cancel')}</button>
        <button type="submit" className={controls.primary} disabled={busy || text.trim() === ''}>{t('proposal.propose')}</button>
      </div>
    </form>
  );
}
