import { Radio, Stack, TextInput } from '@mantine/core';
import type { Schemas } from '@/api/client';
import type { ApiError } from '@/api/error';
import { useWords } from '@/parts/words';

export type Details = Required<Schemas['WorkshopOrder']>;

interface DetailFieldsProps {
  details: Details;
  onChange: (details: Details) => void;
  error: ApiError | null;
  /** Fixed once somebody takes part. */
  identity: 'open' | 'fixed';
}

/** Title, day and place of a workshop, and whether it keeps who answered. */
export function DetailFields({ details, onChange, error, identity }: DetailFieldsProps) {
  const { t } = useWords();
  const change = (part: Partial<Details>) => onChange({ ...details, ...part });
  return (
    <>
      <TextInput label={t('workshop.field_title')} required value={details.title} onChange={(event) => change({ title: event.currentTarget.value })} error={error?.field('title')} />
      <TextInput label={t('workshop.field_day')} type="date" required value={details.day} onChange={(event) => change({ day: event.currentTarget.value })} error={error?.field('day')} />
      <TextInput label={t('workshop.field_place')} value={details.place} onChange={(event) => change({ place: event.currentTarget.value })} error={error?.field('place')} />
      <Radio.Group label={t('workshop.field_identity')} description={identity === 'fixed' ? t('workshop.identity_fixed') : undefined} value={details.identity} onChange={(value) => change({ identity: value as Details['identity'] })} error={error?.field('identity')}>
        <Stack gap="xs" mt="xs">
          <Radio value="anonymous" disabled={identity === 'fixed'} label={t('workshop.identity_anonymous')} />
          <Radio value="attributed" disabled={identity === 'fixed'} label={t('workshop.identity_attributed')} />
        </Stack>
      </Radio.Group>
    </>
  );
}
