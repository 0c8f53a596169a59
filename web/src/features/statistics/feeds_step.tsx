import { Button, NumberInput, Select } from '@mantine/core';
import type { Feed, Plan } from '@/model/import_plan';
import { useAssessment } from '@/parts/assessment';
import { useWords } from '@/parts/words';
import classes from './statistics.module.css';

const kMeasures = ['level', 'change', 'slope', 'same_part_change'] as const;
type Goalposts = { kind: 'goalposts'; low?: number; high?: number; curve?: 'linear' | 'logarithmic' };
const goalposts_of = (feed: Feed): Goalposts => ({ kind: 'goalposts', ...(feed.normaliser as Partial<Goalposts> | undefined) });

/** Which cells the series feeds, and from where to where its scale reaches. A series may feed none: then its trend is shown. */
export function FeedsStep({ plan, onChange }: { plan: Plan; onChange: (plan: Plan) => void }) {
  const { t } = useWords();
  const { names } = useAssessment();
  const set = (at: number, change: Partial<Feed>) => onChange({ ...plan, feeds: plan.feeds.map((feed, place) => (place === at ? { ...feed, ...change } : feed)) });
  const add = () => onChange({ ...plan, feeds: [...plan.feeds, { item: names.forms[0]?.value ?? '', indicator: names.indicators[0]?.value ?? '', measure: 'level', weight: 1, normaliser: { kind: 'goalposts', curve: 'linear' } as never }] });
  return (
    <>
      <p>{t('statistics.feeds_lead')}</p>
      {plan.feeds.map((feed, at) => (
        <div key={at} className={classes.feed}>
          <Select label={t('field.item')} searchable allowDeselect={false} data={names.forms} value={feed.item} onChange={(value) => value && set(at, { item: value })} />
          <Select label={t('field.indicator')} searchable allowDeselect={false} data={names.indicators} value={feed.indicator} onChange={(value) => value && set(at, { indicator: value })} />
          <Select label={t('statistics.measure')} allowDeselect={false} data={kMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))} value={feed.measure ?? 'level'} onChange={(value) => set(at, { measure: value as Feed['measure'] })} />
          <GoalpostInputs feed={feed} onChange={(normaliser) => set(at, { normaliser: normaliser as never })} />
          <NumberInput label={t('field.weight')} min={0} value={feed.weight ?? 1} onChange={(value) => set(at, { weight: Number(value) })} />
          <Button variant="subtle" color="red" onClick={() => onChange({ ...plan, feeds: plan.feeds.filter((_, place) => place !== at) })}>{t('common.remove')}</Button>
        </div>
      ))}
      <Button variant="default" mt="sm" onClick={add}>{t('statistics.add_feed')}</Button>
    </>
  );
}

/** Goalposts can be set here; another normaliser that the series has is kept as it is. */
function GoalpostInputs({ feed, onChange }: { feed: Feed; onChange: (normaliser: Goalposts) => void }) {
  const { t } = useWords();
  const goalposts = goalposts_of(feed);
  if (goalposts.kind !== 'goalposts') return <p className="flush">{t('statistics.other_normaliser', { kind: goalposts.kind })}</p>;
  const number = (name: 'low' | 'high') => <NumberInput label={t(`statistics.goalpost_${name}`)} value={goalposts[name] ?? ''} onChange={(value) => onChange({ ...goalposts, [name]: value === '' ? undefined : Number(value) })} />;
  return (
    <>
      {number('low')}
      {number('high')}
      <Select label={t('statistics.curve')} allowDeselect={false} data={(['linear', 'logarithmic'] as const).map((value) => ({ value, label: t(`statistics.curve_${value}`) }))} value={goalposts.curve ?? 'linear'} onChange={(value) => onChange({ ...goalposts, curve: value as Goalposts['curve'] })} />
    </>
  );
}
