import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type Schemas } from '@/api/client';
import { ApiError } from '@/api/error';
import { codes_of } from '@/model/workshop_steps';
import { useWords } from '@/parts/words';
import { remember_code, type Codes } from './codes';
import { Note } from './note';
import { Refusal } from './refusal';
import type { View } from './participation';
import controls from './controls.module.css';

interface DoorProps {
  codes: Codes;
  /** The workshop that this device takes part in already. */
  inside: View | undefined;
  onJoined: (view: View) => void;
}

type Invitation = Schemas['WorkshopInvitation'];

/** Before the workshop: its code, then the organisation; or the one-time code that another device shows. */
export function DoorPage({ codes, inside, onJoined }: DoorProps) {
  const { t } = useWords();
  const [code, set_code] = useState(codes.code);
  const look = useQuery<Invitation, ApiError>({ queryKey: ['look', code], queryFn: () => call('post', '/api/v1/workshop/look', { body: { code } }), enabled: code !== '' && !codes.device_code, retry: false });
  const join = useMutation<View, ApiError, Schemas['WorkshopJoin']>({
    mutationFn: (body) => call('post', '/api/v1/workshop/join', { body }),
    onSuccess: (view) => {
      remember_code(code);
      onJoined(view);
    },
  });
  return (
    <>
      {inside && <Note action={{ words: t('participation.go_on', { title: inside.workshop.title }), run: codes.settle }}>{t('participation.inside_already', { title: inside.workshop.title })}</Note>}
      <Refusal error={look.error ?? join.error} />
      {codes.device_code ? (
        <Moving busy={join.isPending} onMove={() => join.mutate({ code, device_code: codes.device_code })} />
      ) : look.data ? (
        look.data.door === 'closed' ? <Closed invitation={look.data} onBack={() => set_code('')} /> : <Choice invitation={look.data} busy={join.isPending} onChoose={(organisation) => join.mutate({ code, organisation })} onBack={() => set_code('')} />
      ) : (
        <CodeForm busy={look.isFetching} onCode={(text) => (set_code(codes_of(text).code), void (codes_of(text).code === code && look.refetch()))} />
      )}
    </>
  );
}

function CodeForm({ busy, onCode }: { busy: boolean; onCode: (text: string) => void }) {
  const { t } = useWords();
  const [text, set_text] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onCode(text);
  };
  return (
    <form onSubmit={submit}>
      <h1>{t('participation.join')}</h1>
      <p className={controls.quiet}>{t('participation.join_lead')}</p>
      <label className={controls.field}>
        <span>{t('participation.code')}</span>
        <input value={text} onChange={(event) => set_text(event.target.value)} autoCapitalize="characters" autoComplete="off" spellCheck={false} inputMode="text" required />
      </label>
      <button type="submit" className={`${controls.primary} ${controls.wide}`} disabled={busy}>{t('common.next')}</button>
    </form>
  );
}

function Choice({ invitation, busy, onChoose, onBack }: { invitation: Invitation; busy: boolean; onChoose: (organisation: string) => void; onBack: () => void }) {
  const { t, day } = useWords();
  const [chosen, choose] = useState<string>();
  return (
    <>
      <h1>{invitation.title}</h1>
      <p className={controls.quiet}>{[day(invitation.day), invitation.place].filter(Boolean).join(' · ')}</p>
      <h2 className={controls.heading}>{t('participation.which_organisation')}</h2>
      <ul className={controls.list}>
        {invitation.organisations.map(({ code, name }) => (
          <li key={code}>
            <button type="button" className={controls.row} aria-pressed={chosen === code} onClick={() => choose(code)}>{name}</button>
          </li>
        ))}
      </ul>
      <p className={controls.quiet}>{t(invitation.identity === 'anonymous' ? 'participation.anonymous' : 'participation.attributed')}</p>
      <div className={controls.bar}>
        <button type="button" className={controls.plain} onClick={onBack}>{t('participation.other_code')}</button>
        <button type="button" className={controls.primary} disabled={!chosen || busy} onClick={() => chosen && onChoose(chosen)}>{t('participation.take_part')}</button>
      </div>
    </>
  );
}

/** Who has a place comes in by the code of the other device, or of the facilitator. */
function Closed({ invitation, onBack }: { invitation: Invitation; onBack: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h1>{invitation.title}</h1>
      <Note>{t('participation.door_closed')}</Note>
      <button type="button" className={`${controls.plain} ${controls.wide}`} onClick={onBack}>{t('participation.other_code')}</button>
    </>
  );
}

function Moving({ busy, onMove }: { busy: boolean; onMove: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h1>{t('participation.go_on_here')}</h1>
      <p>{t('participation.go_on_here_lead')}</p>
      <button type="button" className={`${controls.primary} ${controls.wide}`} disabled={busy} onClick={onMove}>{t('participation.go_on_here')}</button>
    </>
  );
}
