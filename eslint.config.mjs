import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom: the folder tells the layer. Everything that is not allowed here is refused. */
const MAY_IMPORT = {
  kernel: ['kernel'],
  domain: ['kernel', 'domain'],
  contract: ['kernel', 'domain', 'contract'],
  tables: ['kernel', 'domain', 'tables'],
  ports: ['kernel', 'domain', 'ports'],
  usecases: ['kernel', 'domain', 'contract', 'ports', 'usecases'],
  adapters: ['kernel', 'domain', 'contract', 'ports', 'adapters'],
  resolver: ['kernel', 'domain', 'contract', 'ports', 'usecases', 'adapters', 'resolver'],
  host: ['kernel', 'domain', 'contract', 'host'],
  people: ['kernel', 'domain', 'contract', 'host', 'parts', 'people'],
  parts: ['kernel', 'domain', 'contract', 'tables', 'host', 'people', 'parts'],
  // A feature is used by surfaces, and never knows one.
  features: ['kernel', 'domain', 'contract', 'tables', 'host', 'people', 'parts', 'features'],
  surfaces: ['kernel', 'domain', 'contract', 'tables', 'host', 'people', 'parts', 'features', 'surfaces'],
  page: ['host', 'parts', 'surfaces', 'page'],
  sandbox: ['kernel', 'domain', 'contract', 'tables', 'sandbox'],
  test: [
    'kernel',
    'domain',
    'contract',
    'tables',
    'ports',
    'usecases',
    'adapters',
    'resolver',
    'host',
    'people',
    'parts',
    'features',
    'surfaces',
    'sandbox',
    'test',
  ],
};

/** Packages that belong to one layer each. */
const FORGE_BACKEND = ['@forge/api', '@forge/kvs', '@forge/events'];
const FORGE_BROWSER = ['@forge/bridge', '@forge/dashboards-bridge'];
const DEAD = ['@forge/ui', '@forge/storage'];

const refuse = (names, message) => names.map((name) => ({ name, message }));
const ONLY_ADAPTERS = refuse(FORGE_BACKEND, 'Only src/adapters/forge talks to the platform.');
const ONLY_HOST = refuse(FORGE_BROWSER, 'Only static/host talks to the page around the app.');
const NOT_ANY_MORE = refuse(DEAD, 'Removed from the platform.');
const NO_REACT = refuse(['react', 'react-dom'], 'The backend and the domain know no screen.');
const MINI = refuse(['zod'], "Import 'zod/mini': the same schemas, a third of the size in the browser.");

const CORE = [
  ...ONLY_ADAPTERS,
  ...ONLY_HOST,
  ...NO_REACT,
  ...refuse(['@forge/resolver'], 'Only src/resolver defines procedures.'),
];

const ONLY_KINDS_OF_FAILURE = {
  regex: '/host/jiraRequest$',
  allowImportNames: ['JiraError', 'JiraErrorKind'],
  message: 'Requests to Jira stand in static/host; outside, only what can go wrong with one is known.',
};

const restricted = (...paths) => ({
  'no-restricted-imports': ['error', { paths: [...paths.flat(), ...NOT_ANY_MORE, ...MINI] }],
});
const restrictedScreen = (...paths) => {
  const [severity, options] = restricted(...paths)['no-restricted-imports'];
  return { 'no-restricted-imports': [severity, { ...options, patterns: [ONLY_KINDS_OF_FAILURE] }] };
};

export default tseslint.config(
  { ignores: ['node_modules/', 'static/dist/', '.build/', '.local-jira/', 'coverage/', 'test/**/fixtures/**/dist/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries, 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    settings: {
      // Reads `imports` of package.json too: `#domain/…` and the like.
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      'boundaries/elements': [
        // First: a pattern matches in the middle of a path too, and test/ mirrors the other folders.
        { type: 'test', pattern: 'test' },
        { type: 'kernel', pattern: 'src/kernel' },
        { type: 'domain', pattern: 'src/domain' },
        { type: 'contract', pattern: 'src/contract' },
        { type: 'tables', pattern: 'src/tables' },
        { type: 'ports', pattern: 'src/ports' },
        { type: 'usecases', pattern: 'src/usecases' },
        { type: 'adapters', pattern: 'src/adapters' },
        { type: 'resolver', pattern: 'src/resolver' },
        { type: 'host', pattern: 'static/host/**', partialMatch: false },
        { type: 'people', pattern: 'static/people/**', partialMatch: false },
        { type: 'parts', pattern: 'static/parts/**', partialMatch: false },
        { type: 'features', pattern: 'static/features/**', partialMatch: false },
        { type: 'surfaces', pattern: 'static/surfaces/**', partialMatch: false },
        { type: 'page', pattern: 'static/**', partialMatch: false },
        { type: 'sandbox', pattern: ['sandbox', 'sandbox/**'], partialMatch: false },
      ],
    },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // A region too: one that scrolls is scrolled by keyboard only where it takes the focus.
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'region'], allowExpressionValues: true },
      ],
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(MAY_IMPORT).map(([type, allowed]) => ({
            from: { element: { type } },
            // One rule for all of them: each is matched against each import.
            allow: [{ to: { element: { type: allowed } } }],
          })),
        },
      ],
      'max-lines': ['error', { max: 300 }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is shown as text.' },
        { selector: 'Literal[value=/javascript:/i]', message: 'Links only lead to the same Jira.' },
        {
          selector: "CallExpression[callee.name='memo'][arguments.length>1]",
          message: 'A comparison of its own leaves something out sooner or later, and a handler then acts on what was.',
        },
        {
          selector:
            "JSXAttribute[name.name='key'] > JSXExpressionContainer > Identifier[name=/^(i|at|index|position|place)$/]",
          message: 'A place in a list is not what stands there: name it by its id.',
        },
      ],
    },
  },
  // The formatter breaks code, but neither a text nor a comment.
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: { 'max-len': ['error', { code: 120, ignoreUrls: true, ignoreRegExpLiterals: true }] },
  },
  // Where React may be imported: its rules compile each file, which is most of the time of the lint.
  {
    files: ['static/**/*.{ts,tsx}', 'test/static/**/*.{ts,tsx}', '**/*.tsx'],
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Warns of libraries that the React compiler leaves out; nothing here is built with it.
      'react-hooks/incompatible-library': 'off',
    },
  },
  // One place makes the temporary folders of tests, in the one that is taken away after each file.
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/support/temporaryFolder.ts', 'test/bench/benchSite.ts', 'test/e2e/support/chromium.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:fs',
              importNames: ['mkdtempSync', 'mkdtemp'],
              message: 'Use temporaryFolder of test/support.',
            },
          ],
        },
      ],
    },
  },
  // What jest loads itself is CommonJS, which needs no build.
  {
    files: ['jest.config.js', 'test/support/**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: {
      globals: {
        jest: 'readonly',
        module: 'readonly',
        require: 'readonly',
        process: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  { files: ['src/{kernel,domain,contract,tables,ports}/**/*.ts'], rules: restricted(CORE) },
  {
    files: ['src/usecases/**/*.ts'],
    rules: restricted(
      CORE,
      refuse(['#ports/dependencies', '#ports/store'], 'A use case names the ports that it takes, a store a subject.'),
    ),
  },
  { files: ['src/adapters/**/*.ts'], rules: restricted(ONLY_HOST, NO_REACT) },
  // Consumers answer with the platform's own retry object.
  {
    files: ['src/resolver/**/*.ts'],
    rules: restricted(
      ONLY_HOST,
      NO_REACT,
      refuse(['@forge/api', '@forge/kvs'], 'Only src/adapters/forge talks to the platform.'),
    ),
  },
  { files: ['static/**/*.{ts,tsx}'], ignores: ['static/host/**'], rules: restrictedScreen(ONLY_ADAPTERS, ONLY_HOST) },
  { files: ['static/host/**/*.{ts,tsx}'], rules: restricted(ONLY_ADAPTERS) },
  // Read in the browser and in the local Jira alike: what is read comes in as bytes, from wherever each of them has it.
  {
    files: ['src/tables/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'setTimeout',
        'setInterval',
        'process',
        'Buffer',
        'window',
        'document',
        'localStorage',
      ],
    },
  },
  {
    files: ['src/{kernel,domain}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'fetch',
        'setTimeout',
        'setInterval',
        'process',
        'window',
        'document',
        'crypto',
        'localStorage',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain is pure: numbers come in as arguments.' },
      ],
    },
  },
);
