import { useState } from 'react';
import type { Column } from '@/model/cell_order';
import classes from './range_control.module.css';

interface NumberFieldProps {
  label: string;
  column: Column;
  value: number | undefined;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

/** A number to type; only one within its limits is taken. */
export function NumberField({ label, column, value, least, most, onChange }: NumberFieldProps) {
  const [typed, set_typed] = useState<string>();
  const take = (text: string) => {
    const number = Number(text.replace(',', '.'));
    const right = text.trim() !== '' && number >= least && number <= most && (!column.whole || Number.isInteger(number));
    set_typed(right ? undefined : text);
    if (right) onChange(number);
  };
  const leave = () => set_typed(undefined);
  return <input className={classes.number} inputMode="decimal" aria-label={label} aria-invalid={typed !== undefined && typed !== ''} value={typed ?? (value === undefined ? '' : String(value))} onChange={(event) => take(event.target.value)} onBlur={leave} />;
}
