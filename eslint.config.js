import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Which of our folders a folder may not import from. ARCHITECTURE: "Which way imports go". */
const zones = [
  { target: './src/domain', from: './src', except: ['./domain'], message: 'The domain imports nothing of ours.' },
  { target: './src/calendars', from: './src', except: ['./calendars', './domain'] },
  { target: './src/contract', from: './src', except: ['./contract', './domain'] },
  { target: './src/tab', from: './src', except: ['./tab', './calendars', './contract', './domain'] },
  {
    target: './src/service/!(runService.ts)',
    from: './src',
    except: ['./service', './calendars', './contract', './domain'],
  },
  {
    target: './src/service/runService.ts',
    from: './src',
    except: ['./service', './calendars', './contract', './domain', './practice'],
  },
  { target: './src/practice', from: './src', except: ['./practice', './domain'] },
]

/** Third-party libraries that one folder alone may import. */
const adapters = {
  '@microsoft/microsoft-graph-client': ['src/calendars/graph/**'],
  'ical.js': ['src/calendars/ics/**'],
  '@microsoft/teams-js': ['src/tab/host/**'],
  '@azure/msal-browser': ['src/tab/host/**'],
  hono: ['src/service/**', 'src/practice/**'],
  '@hono/node-server': ['src/service/**'],
  jose: ['src/service/**', 'src/practice/**'],
  react: ['src/tab/**'],
  'react-dom': ['src/tab/**'],
  '@fluentui/react-components': ['src/tab/**'],
  'temporal-polyfill': ['src/service/main.ts', 'src/tab/main.tsx', 'src/calendars/ics/icsWorker.ts'],
}

const notFor = (folder) =>
  Object.entries(adapters)
    .filter(([, places]) => !places.some((place) => place.startsWith(`src/${folder}/`)))
    .map(([name]) => ({
      group: [name, `${name}/*`],
      message: `${name} belongs to its own adapter folder.`,
    }))

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs', '.ci/*.mjs'] } },
    },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
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
  ...['domain', 'calendars', 'contract', 'tab', 'service', 'practice'].map((folder) => ({
    files: [`src/${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: notFor(folder) }] },
  })),
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
    files: ['*.js', '*.config.ts', 'scripts/**', 'bench/**', 'tests/**', '.ci/**'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly', setTimeout: 'readonly' },
    },
    rules: { 'no-console': 'off', 'import-x/no-default-export': 'off' },
  },
)
