import { kDarkVariables, kLightVariables } from './tokens';

// Where the rest of the application keeps the choice between light and dark.
const kStored = 'mantine-color-scheme-value';

const block = (selector: string, variables: Record<string, string>) => `${selector}{${Object.entries(variables).map(([name, value]) => `${name}:${value}`).join(';')}}`;
const shared = { light: { '--mantine-color-default-border': '#C3CCD3', '--mantine-color-error': '#A61B30', 'color-scheme': 'light' }, dark: { '--mantine-color-default-border': '#46545F', '--mantine-color-error': '#FF98A6', 'color-scheme': 'dark' } };

function kept_scheme(): 'light' | 'dark' {
  const kept = localStorage.getItem(kStored);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The tokens of the look as a sheet that needs no style element, in the colours that were chosen last. */
export function adopt_colours(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(block(':root', { ...kLightVariables, ...shared.light }) + block(":root[data-theme='dark']", { ...kDarkVariables, ...shared.dark }));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.dataset.theme = kept_scheme();
}

export function choose_colours(scheme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = scheme;
  localStorage.setItem(kStored, scheme);
}
