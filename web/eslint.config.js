import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const restrict = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const insides = { group: ['@/features/*/*'], message: "Another area is used through its index only." };

/** Which folder may import what: model is pure; parts know no area; an area sees others only through their index. */
export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  { files: ['src/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  {
    files: ['src/model/**'],
    rules: restrict([
      { group: ['react*', '@mantine/*', '@tanstack/*', 'i18next*', 'openapi-fetch'], message: 'model/ is pure.' },
      { group: ['@/*'], allowTypeImports: true, message: 'model/ imports types only.' },
    ]),
  },
  { files: ['src/api/**'], rules: restrict([{ group: ['@/app/*', '@/parts/*', '@/features/*'], message: 'api/ knows no pages.' }]) },
  { files: ['src/parts/**'], rules: restrict([{ group: ['@/app/*', '@/features/*'], message: 'parts/ know no area.' }]) },
  {
    files: ['src/features/**'],
    rules: restrict([insides, { group: ['../*'], message: "An area's files lie side by side." }, { group: ['@/app/*'], message: 'Areas know nothing of the frame.' }]),
  },
  { files: ['src/app/**'], rules: restrict([insides]) },
);
