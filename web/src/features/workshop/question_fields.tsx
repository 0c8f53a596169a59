import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { useWords } from '@/parts/words';

type Question = NonNullable<Schemas['ExerciseSettings']['questions']>[number];

interface QuestionFieldsProps {
  questions: readonly Question[];
  onChange: (questions: Question[]) => void;
}

/** Questions whose answer is known, by which the answers of assessors may be weighed. */
export function QuestionFields({ questions, onChange }: QuestionFieldsProps) {
  const { t } = useWords();
  const change = (at: number, part: Partial<Question>) => onChange(questions.map((question, known) => (known === at ? { ...question, ...part } : question)));
  return (
    <>
      {questions.map((question, at) => (
        <Group key={question.code} align="flex-end" wrap="nowrap">
          <TextInput flex={1} label={t('workshop.question_en')} value={question.text.en ?? ''} onChange={(event) => change(at, { text: { ...question.text, en: event.currentTarget.value } })} />
          <TextInput flex={1} label={t('workshop.question_sr')} value={question.text.sr ?? ''} onChange={(event) => change(at, { text: { ...question.text, sr: event.currentTarget.value } })} />
          <NumberInput w="8rem" label={t('workshop.known_answer')} value={question.answer ?? ''} onChange={(value) => typeof value === 'number' && change(at, { answer: value })} />
          <TextInput w="6rem" label={t('workshop.unit')} value={question.unit ?? ''} onChange={(event) => change(at, { unit: event.currentTarget.value || undefined })} />
          <Button variant="default" onClick={() => onChange(questions.filter((_, known) => known !== at))}>{t('common.remove')}</Button>
        </Group>
      ))}
      <Button variant="default" size="xs" onClick={() => onChange([...questions, { code: free_code(questions), text: { en: '' }, answer: 0 }])}>{t('workshop.add_question')}</Button>
    </>
  );
}

function free_code(questions: readonly Question[]): string {
  const taken = new Set(questions.map(({ code }) => code));
  for (let number = 1; ; number += 1) if (!taken.has(`q${number}`)) return `q${number}`;
}
