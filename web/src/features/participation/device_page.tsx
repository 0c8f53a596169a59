import { useMutation } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { waiting } from '@/model/kept_answers';
import { Drawing } from '@/parts/drawing';
import { useWords } from '@/parts/words';
import { Note } from './note';
import { useParticipation } from './participation';
import { Refusal } from './refusal';
import controls from './controls.module.css';
import classes from './device_page.module.css';

/** A one-time code by which another device goes on as the same participant. */
export function DevicePage() {
  const { t, moment } = useWords();
  const { kept } = useParticipation();
  const code = useMutation<Schemas['DeviceCode'], ApiError>({ mutationFn: () => call('post', '/api/v1/workshop/device-codes') });
  return (
    <>
      <h1>{t('participation.change_device')}</h1>
      <p>{t('participation.change_device_lead')}</p>
      {waiting(kept).length > 0 && <Note>{t('participation.change_device_unsent')}</Note>}
      <Refusal error={code.error} />
      {code.data ? (
        <div className={classes.code}>
          <Drawing svg={code.data.qr_svg} className={classes.qr} label={t('participation.device_qr')} />
          <p className={classes.address} data-testid="device-link">{`${window.location.origin}${code.data.path}`}</p>
          <p className={controls.quiet}>{t('participation.device_until', { moment: moment(code.data.expires_at) })}</p>
        </div>
      ) : (
        <button type="button" className={`${controls.primary} ${controls.wide}`} disabled={code.isPending} onClick={() => code.mutate()}>{t('participation.make_device_code')}</button>
      )}
    </>
  );
}
