import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { kTheme, kVariables } from './theme';

const joined = <T extends object>(a: T, b: T): T => ({ ...a, ...b });

/** The theme's variables as a sheet that needs no style element: the Content-Security-Policy allows none. */
export function adopt_theme(): void {
  const theme = mergeMantineTheme(DEFAULT_THEME, kTheme);
  const theirs = defaultCssVariablesResolver(theme);
  const ours = kVariables(theme);
  const variables = {
    variables: joined(theirs.variables, ours.variables),
    light: joined(theirs.light, { '--mantine-color-scheme': 'light', ...ours.light }),
    dark: joined(theirs.dark, { '--mantine-color-scheme': 'dark', ...ours.dark }),
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables(variables, ':root') ?? '');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
