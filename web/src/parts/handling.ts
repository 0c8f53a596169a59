import type { Schemas } from '@/api/client';
import type { Choice } from '@/model/names';
import { useWords } from './words';

type HandlingCode = Schemas['HandlingCode'];

/** The handling codes from open to closed. */
const kHandling: readonly HandlingCode[] = ['public', 'consultation', 'restricted'];

/** What a reader of this clearance may see. */
export const handling_up_to = (clearance: string): readonly HandlingCode[] => kHandling.slice(0, kHandling.indexOf(clearance as HandlingCode) + 1);

/** The handling codes as a form offers them. */
export function useHandlingChoices(): Choice[] {
  const { t } = useWords();
  return kHandling.map((code) => ({ value: code, label: t(`handling.${code}`) }));
}
