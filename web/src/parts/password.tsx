import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useWords } from './words';

/** A password, whose button that shows it is named in the language of the page. */
export function Password(props: PasswordInputProps) {
  const { t } = useWords();
  return <PasswordInput required w="100%" visibilityToggleButtonProps={{ 'aria-label': t('session.show_password') }} {...props} />;
}
