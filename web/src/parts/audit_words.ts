import type { Schemas } from '@/api/client';
import { useWords } from './words';

type Entry = Schemas['AuditEntry'];

/** Who did what to what, in the words of the page; a file stays the path that it is. */
export function useAuditWords() {
  const { t } = useWords();
  return {
    who: (entry: Entry) => entry.account_name ?? t('audit.system'),
    action: ({ action }: Entry) => t(`action.${action.replace('.', '_')}`, { defaultValue: action }),
    object: ({ object = '' }: Entry) => {
      const [kind = '', ...rest] = object.split('/');
      const table = t(`tables.${kind}`, { defaultValue: '' });
      if (table && /^\d+$/.test(rest.join('/'))) return `${table}, ${t('object.record')} ${rest[0]}`;
      return [t(`object.${kind}`, { defaultValue: table || kind }), ...rest].filter(Boolean).join(' ');
    },
  };
}
