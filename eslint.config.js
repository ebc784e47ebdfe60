import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Which of our folders a folder may import from, beside itself. docs/architecture.md: "Which way imports go". */
const mayImport = {
  domain: [],
  calendars: ['domain'],
  contract: ['domain'],
  tab: ['calendars', 'contract', 'domain'],
  service: ['calendars', 'contract', 'domain'],
  practice: ['domain'],
}
const folders = Object.keys(mayImport)

const otherFolders = (folder, alsoAllowed = []) =>
  folders
    .filter((other) => ![folder, ...mayImport[folder], ...alsoAllowed].includes(other))
    .map((other) => ({ group: [`**/${other}/**`], message: `src/${folder} does not import from src/${other}.` }))

/** Third-party libraries that one folder alone may import. */
const adapters = {
  '@microsoft/microsoft-graph-client': ['src/calendars/graph/**'],
  'ical.js': ['src/calendars/ics/**'],
  '@microsoft/teams-js': ['src/tab/host/**'],
  '@azure/msal-browser': ['src/tab/host/**'],
  hono: ['src/service/**', 'src/practice/**'],
  'drizzle-orm': ['src/service/store/**'],
  pg: ['src/service/store/**'],
  '@electric-sql/pglite': ['src/service/store/**'],
  'pg-boss': ['src/service/weekly/**'],
  '@microsoft/teams.apps': ['src/service/bot/**'],
  '@microsoft/teams.api': ['src/service/bot/**'],
  'eventsource-parser': ['src/tab/board/**'],
  'rate-limiter-flexible': ['src/service/**'],
  '@hono/node-server': ['src/service/**'],
  jose: ['src/service/**', 'src/practice/**'],
  react: ['src/tab/**'],
  'react-dom': ['src/tab/**'],
  '@fluentui/react-components': ['src/tab/**'],
  'temporal-polyfill': [
    'src/service/main.ts',
    'src/tab/main.tsx',
    'src/calendars/ics/icsWorker.ts',
    'src/tab/levelling/levelWorker.ts',
  ],
}

const notFor = (folder) =>
  Object.entries(adapters)
    .filter(([, places]) => !places.some((place) => place.startsWith(`src/${folder}/`)))
    .map(([name]) => ({
      group: [name, `${name}/*`],
      message: `${name} belongs to its own adapter folder.`,
    }))

export default defineConfig(
  { ignores: ['dist', 'node_modules', '.cache', 'coverage', 'appPackage/build'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true },
    },
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...folders.map((folder) => ({
    files: [`src/${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: [...notFor(folder), ...otherFolders(folder)] }] },
  })),
  {
    // The entry point alone puts the practice school together with the rest.
    files: ['src/service/runService.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [...notFor('service'), ...otherFolders('service', ['practice'])] },
      ],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'fetch', 'window', 'document', 'process', 'performance', 'setTimeout', 'setInterval', 'crypto'].map(
          (name) => ({ name, message: 'The domain has no I/O and no clock: take it as an argument.' }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Temporal', property: 'Now', message: 'Time enters as an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness enters as an argument.' },
      ],
    },
  },
  { files: ['src/tab/**'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['*.js', '*.config.ts', 'scripts/**', 'bench/**', 'manifest/**', 'tests/**', '.ci/**'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', window: 'readonly', fetch: 'readonly' },
    },
    rules: { 'no-console': 'off', 'no-restricted-exports': 'off' },
  },
  {
    // Plain JavaScript that must run before anything is installed: without types, it is checked without them.
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
)
