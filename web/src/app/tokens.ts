/** The tokens of the look, light and dark; the figures that the server draws have the same. */
export const kLight = {
  ink: '#1B2A3A', quiet: '#5B6770', line: '#E3E8EC', 'line-strong': '#8D9AA4', ground: '#FFFFFF', shade: '#F4F6F8', accent: '#2F5D8A', 'accent-soft': '#EAF0F6',
  'class-1': '#B8C4CC', 'class-2': '#8A9BA8', 'class-3': '#B9975B', 'class-4': '#C4622D', 'class-5': '#8E1B2E', 'class-6': '#4A0D1A', relief: '#2F7F79', harm: '#8E1B2E',
};
export const kDark = {
  ink: '#E6EBEF', quiet: '#A3AFB8', line: '#2E3B47', 'line-strong': '#64737F', ground: '#141D26', shade: '#1C2731', accent: '#7FB0DD', 'accent-soft': '#20344A',
  'class-1': '#566570', 'class-2': '#7E909E', 'class-3': '#BFA067', 'class-4': '#E0894F', 'class-5': '#EE6E80', 'class-6': '#FFB9C2', relief: '#63B9B2', harm: '#EE6E80',
};

const prefixed = (tokens: Record<string, string>) => Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));

export const kLightVariables = prefixed(kLight);
export const kDarkVariables = prefixed(kDark);
