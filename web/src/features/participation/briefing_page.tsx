import { useEffect } from 'react';
import { useWords } from '@/parts/words';
import type { KindProps } from './exercise_page';
import { useParticipation, type Content } from './participation';
import { go } from './place';
import { ProposalList } from './proposal_list';
import { ProposeForm } from './propose_form';
import { Refusal } from './refusal';
import { useProposals } from './use_proposals';
import controls from './controls.module.css';

type BriefingPageText = NonNullable<Content['pages']>[number];

/** The methodology page by page; at each place a change to the framework or to the sources can be proposed. */
export function BriefingPage({ exercise, content, place }: KindProps) {
  const { view } = useParticipation();
  const pages = content.pages ?? [];
  const { list, propose, voice } = useProposals(exercise.id);
  const found = pages.findIndex((page) => page.place === place.item);
  const staged = pages.findIndex((page) => page.place === view.stage.place);
  const at = found >= 0 ? found : Math.max(0, staged);
  useGroupPage(exercise.id, view.stage.exercise === exercise.id ? view.stage.place : undefined);
  const page = pages[at];
  if (!page) return <Refusal error={list.error} />;
  const open = exercise.state === 'open';
  const proposals = (list.data?.proposals ?? []).filter((proposal) => proposal.place === page.place || (at === 0 && !pages.some((known) => known.place === proposal.place)));
  return (
    <>
      <Text page={page} position={at + 1} total={pages.length} />
      <Refusal error={propose.error ?? voice.error} />
      <ProposalList proposals={proposals} open={open} onVoice={(said) => voice.mutate(said)} />
      {open && <Propose key={page.place} place={page.place} busy={propose.isPending} onPropose={propose.mutateAsync} />}
      <Turning at={at} pages={pages} exercise={exercise.id} />
    </>
  );
}

/** Turns along when the facilitator turns the page for all. */
function useGroupPage(exercise: number, page: string | undefined): void {
  useEffect(() => {
    if (page) go({ exercise, item: page });
  }, [exercise, page]);
}

function Text({ page, position, total }: { page: BriefingPageText; position: number; total: number }) {
  const { t, text } = useWords();
  return (
    <article>
      <p className={controls.quiet}>{t('participation.page_of', { page: position, total })}</p>
      <h1>{text(page.title)}</h1>
      {page.body.map((paragraph, at) => <p key={at}>{text(paragraph)}</p>)}
    </article>
  );
}

function Propose({ place, busy, onPropose }: { place: string; busy: boolean; onPropose: Parameters<typeof ProposeForm>[0]['onPropose'] }) {
  const { t } = useWords();
  return <ProposeForm kinds={['methodology', 'source']} invitation={t('proposal.mark_place')} busy={busy} fixed={{ place }} onPropose={onPropose} />;
}

function Turning({ at, pages, exercise }: { at: number; pages: readonly BriefingPageText[]; exercise: number }) {
  const { t } = useWords();
  const turn = (page: number) => go({ exercise, item: pages[page]?.place });
  return (
    <div className={controls.bar}>
      <button type="button" className={controls.plain} disabled={at === 0} onClick={() => turn(at - 1)}>{t('common.back')}</button>
      <button type="button" className={controls.primary} disabled={at + 1 >= pages.length} onClick={() => turn(at + 1)}>{t('common.next')}</button>
    </div>
  );
}
