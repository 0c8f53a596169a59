import { useWords } from './words';
import { use_language } from '@/locales';
import { kLanguages, type Language } from '@/model/language';
import classes from './language_switch.module.css';

const kNames: Record<Language, { short: string; whole: string }> = {
  en: { short: 'EN', whole: 'English' },
  'sr-Cyrl': { short: 'Ћир', whole: 'српски, ћирилица' },
  'sr-Latn': { short: 'Lat', whole: 'srpski, latinica' },
};

/** The three languages side by side, each in its own words. */
export function LanguageSwitch({ onChange }: { onChange?: (language: Language) => void }) {
  const { t, language } = useWords();
  const choose = (chosen: Language) => {
    void use_language(chosen);
    onChange?.(chosen);
  };
  return (
    <div role="group" aria-label={t('common.language')} className={classes.group}>
      {kLanguages.map((code) => (
        <button key={code} type="button" lang={code} className={classes.choice} aria-pressed={code === language} aria-label={kNames[code].whole} title={kNames[code].whole} onClick={() => choose(code)}>
          {kNames[code].short}
        </button>
      ))}
    </div>
  );
}
