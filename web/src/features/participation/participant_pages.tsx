import { useQueryClient } from '@tanstack/react-query';
import { use_csrf_token } from '@/api/client';
import { ApiError } from '@/api/error';
import { useGet } from '@/api/queries';
import { useWords } from '@/parts/words';
import { DoorPage } from './door_page';
import { Frame, type ColoursChoice } from './frame';
import { Note } from './note';
import { Inside } from './inside';
import { LostPlace } from './lost_place';
import { useCodesOfAddress } from './codes';

const kReadAgain = 20_000;

/** The pages of who takes part in a workshop: the door, then what the group does. */
export function ParticipantPages({ onColours }: { onColours: ColoursChoice }) {
  const { t } = useWords();
  const client = useQueryClient();
  const codes = useCodesOfAddress();
  const query = useGet('/api/v1/workshop');
  const { data: view, error } = query;
  const outside = error instanceof ApiError && (error.kind === 'unauthenticated' || error.kind === 'forbidden');
  if (view && !outside && codes.settled) {
    use_csrf_token(view.csrf_token);
    return <Inside key={`${view.workshop.id} ${view.participant.code}`} view={view} onColours={onColours} readAgain={kReadAgain} />;
  }
  const waiting = query.isPending || (error && !outside && !view);
  return (
    <Frame onColours={onColours}>
      {waiting ? (
        error ? <Note tone="bad" action={{ words: t('error.retry'), run: () => void query.refetch() }}>{t('error.unreachable')}</Note> : <p role="status">{t('common.loading')}</p>
      ) : (
        <>
          <LostPlace error={error} />
          <DoorPage
            codes={codes}
            inside={outside ? undefined : view}
            onJoined={(joined) => {
              codes.settle();
              use_csrf_token(joined.csrf_token);
              client.clear();
              client.setQueryData(['/api/v1/workshop', {}, {}], joined);
            }}
          />
        </>
      )}
    </Frame>
  );
}
