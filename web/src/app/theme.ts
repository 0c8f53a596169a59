import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { kDark, kDarkVariables, kLight, kLightVariables } from './tokens';

const kAccent: MantineColorsTuple = ['#EAF0F6', '#D5E1EC', '#ABC3DA', '#7FB0DD', '#5C8DBB', '#44759F', '#2F5D8A', '#274E74', '#1F3F5E', '#1A334C'];
const kInk: MantineColorsTuple = ['#E6EBEF', '#CBD3D9', '#A3AFB8', '#7E8C96', '#64737F', '#3A4855', '#2E3B47', '#1C2731', '#141D26', '#0E151C'];

const kFont = "'IBM Plex Sans', 'Noto Sans', system-ui, sans-serif";

// A dialog's head is no banner of the page.
const kPlainHeader = { header: { role: 'presentation' } };

export const kTheme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { accent: kAccent, dark: kInk },
  black: kLight.ink,
  fontFamily: kFont,
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: kFont, fontWeight: '600', sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.25' }, h2: { fontSize: '1.1875rem', lineHeight: '1.35' }, h3: { fontSize: '1rem', lineHeight: '1.4' } } },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking the scroll position would put a style element into the page, which the Content-Security-Policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true, attributes: kPlainHeader } },
    Drawer: { defaultProps: { lockScroll: false, attributes: kPlainHeader } },
    Button: { defaultProps: { variant: 'filled' } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } } } },
  },
});

export const kVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...kLightVariables, '--mantine-color-text': kLight.ink, '--mantine-color-dimmed': kLight.quiet, '--mantine-color-default-border': '#C3CCD3', '--mantine-color-error': '#A61B30', '--mantine-color-placeholder': '#66737D', '--mantine-color-anchor': kLight.accent },
  dark: { ...kDarkVariables, '--mantine-color-body': kDark.ground, '--mantine-color-text': kDark.ink, '--mantine-color-dimmed': kDark.quiet, '--mantine-color-default': kDark.shade, '--mantine-color-default-border': '#46545F', '--mantine-color-error': '#FF98A6', '--mantine-color-placeholder': '#B0BBC3', '--mantine-color-anchor': kDark.accent },
});
