import { MultiSelect, NumberInput, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { Column, Fields, FieldValue } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { useHandlingChoices } from '@/parts/handling';
import { useWords } from '@/parts/words';
import { choices_of } from './field_choices';

interface FieldInputProps {
  column: Column;
  fields: Fields;
  onChange: (value: FieldValue | undefined) => void;
  error?: string;
}

const kLongTexts = new Set(['text', 'description', 'rationale', 'reason', 'statement']);
const kLanguages = ['en', 'sr'] as const;

/** The input that suits a column: its type, and what can be chosen. */
export function FieldInput({ column, fields, onChange, error }: FieldInputProps) {
  const { t, language } = useWords();
  const { names, structure } = useAssessment();
  const handling_choices = useHandlingChoices();
  const value = fields[column.name];
  const shared = { label: t(`field.${column.name}`, { defaultValue: column.name }), required: column.required, error };
  const choices = choices_of(column.name, names, structure, fields, { language, t });
  if (column.type === 'texts') return <TextsInput {...shared} name={column.name} value={value} onChange={onChange} />;
  if (column.type === 'number' || column.type === 'whole_number')
    return <NumberInput {...shared} value={typeof value === 'number' ? value : ''} allowDecimal={column.type === 'number'} decimalSeparator={language === 'en' ? '.' : ','} onChange={(typed) => onChange(typed === '' ? undefined : Number(typed))} />;
  if (column.type === 'handling')
    return <Select {...shared} clearable value={typeof value === 'string' ? value : null} onChange={(chosen) => onChange(chosen ?? undefined)} data={handling_choices} />;
  if (column.type === 'list') {
    const list = Array.isArray(value) ? value : [];
    return choices ? <MultiSelect {...shared} searchable data={with_unknown(choices, list)} value={list} onChange={onChange} /> : <TagsInput {...shared} value={list} onChange={onChange} splitChars={[' ', ',']} />;
  }
  const text = typeof value === 'string' ? value : '';
  if (choices) return <Select {...shared} searchable clearable={!column.required} data={with_unknown(choices, text ? [text] : [])} value={text || null} onChange={(chosen) => onChange(chosen ?? undefined)} />;
  if (kLongTexts.has(column.name)) return <Textarea {...shared} autosize minRows={3} maxRows={14} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
  return <TextInput {...shared} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** A stored code that is not among the choices stays choosable: nothing is lost by opening a form. */
function with_unknown(choices: readonly { value: string; label: string }[], stored: readonly string[]) {
  const known = new Set(choices.map(({ value }) => value));
  return [...choices, ...stored.filter((code) => !known.has(code)).map((code) => ({ value: code, label: code }))];
}

function TextsInput({ label, required, error, name, value, onChange }: { label: string; required: boolean; error?: string; name: string; value: FieldValue | undefined; onChange: (value: FieldValue) => void }) {
  const { t } = useWords();
  const texts = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const languages = [...kLanguages, ...Object.keys(texts).filter((code) => code !== 'en' && code !== 'sr')];
  return (
    <Stack gap="xs">
      {languages.map((code) => {
        const props = { label: `${label}, ${t(`field.language_${code}`, { defaultValue: code })}`, required: required && Object.keys(texts).length === 0, error: code === 'en' ? error : undefined, value: texts[code] ?? '', lang: code, onChange: (event: { currentTarget: { value: string } }) => onChange({ ...texts, [code]: event.currentTarget.value }) };
        return kLongTexts.has(name) ? <Textarea key={code} autosize minRows={2} {...props} /> : <TextInput key={code} {...props} />;
      })}
    </Stack>
  );
}
