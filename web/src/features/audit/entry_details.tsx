import { useWords, type Words } from '@/parts/words';
import classes from './audit.module.css';

const kHash = 12;
/** What is kept for those who compare, not for those who read: a text of many pages. */
const kLong = new Set(['toml']);

/** How a value is said; what has no words of its own stays as it is. */
const kValues: Record<string, (value: string, t: Words['t']) => string> = {
  role: (value, t) => t(`role.${value}`, { defaultValue: value }),
  level: (value, t) => t(`handling.${value}`, { defaultValue: value }),
  clearance: (value, t) => t(`handling.${value}`, { defaultValue: value }),
  command: (value, t) => t(`workshop.did_${value}`, { defaultValue: value }),
  decision: (value, t) => t(`proposal.state_${value}`, { defaultValue: value }),
  sensitivity: (value, t) => t(`run.sensitivity_${value}`, { defaultValue: value }),
  sha256: (value) => value.slice(0, kHash),
};

/** Options of a run are written as one text; their parts are read one by one. */
function flat(details: Record<string, unknown>): [string, string][] {
  return Object.entries(details).flatMap(([name, value]): [string, string][] => {
    if (name === 'options' && typeof value === 'string') return flat(parsed(value));
    if (typeof value === 'object' && value !== null) return flat(value as Record<string, unknown>);
    return [[name, String(value)]];
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { options: { text } };
  }
}

/** What else was noted of an act, in the words of the page. */
export function EntryDetails({ details }: { details: Record<string, unknown> | undefined }) {
  const { t } = useWords();
  const pairs = flat(details ?? {}).filter(([name, value]) => value !== '' && !kLong.has(name));
  if (pairs.length === 0) return null;
  const said = pairs.map(([name, value]) => `${t(`detail.${name}`, { defaultValue: name })}: ${kValues[name]?.(value, t) ?? value}`);
  return <span className={classes.details}>{said.join('; ')}</span>;
}
