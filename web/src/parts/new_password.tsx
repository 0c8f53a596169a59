import { is_long_enough, kShortestPassword } from '@/model/password';
import { Password } from './password';
import { useWords } from './words';

/** A new password with its one rule in sight. */
export function NewPassword({ value, onChange, error }: { value: string; onChange: (value: string) => void; error?: string }) {
  const { t } = useWords();
  const hint = t('session.password_rule', { count: kShortestPassword });
  return (
    <Password
      label={t('session.new_password')}
      description={hint}
      autoComplete="new-password"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error ?? (value !== '' && !is_long_enough(value) ? t('session.password_short', { count: kShortestPassword }) : undefined)}
    />
  );
}
