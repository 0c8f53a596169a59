import { Button, MultiSelect, Select, Slider } from '@mantine/core';
import { is_asked, kNoQuestion, shares, type Question } from '@/model/what_if';
import { useAssessment } from '@/parts/assessment';
import { useWords } from '@/parts/words';
import classes from './what_if_page.module.css';

const kMost = 5;

interface QuestionPanelProps {
  question: Question;
  onChange: (question: Question) => void;
}

export function QuestionPanel({ question, onChange }: QuestionPanelProps) {
  const { t } = useWords();
  const { structure, names } = useAssessment();
  const aggregation = question.aggregation ?? structure.aggregation;
  return (
    <form className={classes.panel} aria-label={t('what_if.question')} onSubmit={(event) => event.preventDefault()}>
      <Weights question={question} onChange={onChange} />
      <fieldset className={classes.fieldset}>
        <Select
          label={t('what_if.aggregation')}
          allowDeselect={false}
          data={structure.aggregations.map((value) => ({ value, label: t(`aggregation.${value}`, { defaultValue: value }) }))}
          value={aggregation}
          onChange={(value) => onChange({ ...question, aggregation: value && value !== structure.aggregation ? value : undefined })}
        />
      </fieldset>
      <fieldset className={classes.fieldset}>
        <MultiSelect label={t('what_if.without_organisations')} placeholder={question.without_organisations.length === 0 ? t('what_if.none') : undefined} searchable data={names.choices('organisations')} value={question.without_organisations} onChange={(without_organisations) => onChange({ ...question, without_organisations })} />
      </fieldset>
      <fieldset className={classes.fieldset}>
        <MultiSelect label={t('what_if.without_indicators')} placeholder={question.without_indicators.length === 0 ? t('what_if.none') : undefined} searchable data={names.indicators} value={question.without_indicators} onChange={(without_indicators) => onChange({ ...question, without_indicators })} />
      </fieldset>
      <Button variant="default" disabled={!is_asked(question)} onClick={() => onChange(kNoQuestion)}>{t('what_if.reset')}</Button>
    </form>
  );
}

function Weights({ question, onChange }: QuestionPanelProps) {
  const { t, text, percent } = useWords();
  const { structure } = useAssessment();
  const share_of = shares(structure, question);
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('what_if.weights')}</legend>
      {structure.groups.map((group) => {
        const weight = question.group_weights[group.code] ?? group.weight;
        return (
          <div key={group.code} className={classes.weight}>
            <span>{text(group.name)}</span>
            <span className={classes.share}>{percent(share_of[group.code])}</span>
            <Slider
              thumbLabel={t('what_if.weight_of', { group: text(group.name) })}
              min={0}
              max={kMost}
              step={0.1}
              value={weight}
              label={null}
              onChange={(value) => onChange({ ...question, group_weights: { ...question.group_weights, [group.code]: value } })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
