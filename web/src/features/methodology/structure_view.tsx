import type { Schemas } from '@/api/client';
import { ClassMark } from '@/parts/marks';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import classes from './methodology.module.css';

/** Groups, indicators with their questions and anchors, classes and grading schemes, as people read them. */
export function StructureView({ structure }: { structure: Schemas['Structure'] }) {
  const { t, text, number, percent } = useWords();
  const all = structure.groups.reduce((sum, { weight }) => sum + weight, 0);
  const from = (value: number) => number(value <= 1 && structure.classes.every((known) => known.from <= 1) ? 100 * value : value);
  return (
    <div className={classes.structure}>
      {structure.groups.map((group) => (
        <Section key={group.code} title={`${text(group.name)} (${t('explain.weight', { weight: percent(all > 0 ? group.weight / all : undefined) })})`}>
          {group.indicators.map((indicator) => <IndicatorDetails key={indicator.code} indicator={indicator} />)}
        </Section>
      ))}
      <Section title={t('methodology.classes')}>
        <ul className={classes.classes}>
          {structure.classes.map((known, at) => (
            <li key={known.code}>
              <ClassMark position={at} name={text(known.name)} /> <span className={classes.quiet}>{t('methodology.from', { value: from(known.from) })}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('methodology.schemes')}>
        {structure.schemes.map((scheme) => (
          <details key={scheme.code} className={classes.details}>
            <summary>{text(scheme.name) || scheme.code}</summary>
            <ul>{scheme.grades.map(({ grade, meaning }) => <li key={grade}><strong>{grade}</strong> {text(meaning)}</li>)}</ul>
          </details>
        ))}
      </Section>
    </div>
  );
}

function IndicatorDetails({ indicator }: { indicator: Schemas['Indicator'] }) {
  const { text } = useWords();
  return (
    <details className={classes.details}>
      <summary>{text(indicator.name)}</summary>
      <p>{text(indicator.question)}</p>
      <dl className={classes.anchors}>
        {indicator.scale.map((point) => (
          <div key={point.value}>
            <dt>{text(point.label) || point.value}</dt>
            <dd>{text(point.anchor)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
