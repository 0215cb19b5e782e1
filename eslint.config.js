import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'URL', 'Buffer', 'performance', 'setTimeout', 'clearTimeout', 'setImmediate'].map((name) => [
    name,
    'readonly',
  ]),
)

export default tseslint.config(
  // bench/peers is the shared harness, kept as it came so that its figures stay comparable.
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '.data/', 'bench/peers/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // tsc knows better
      // Types: a promise that nobody waits for loses its error, and a switch that forgets a kind loses a kind.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'off',
      'object-shorthand': 'error',
      'no-else-return': 'error',
    },
  },
  {
    files: ['{engine,service,sdk,cli}/src/**/*.ts', 'tools/**/*.{ts,mjs}'],
    rules: {
      'no-param-reassign': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 25],
    },
  },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
  {
    // The CLI owns the terminal; everything else in these packages is used as a library or logs by its own logger.
    files: ['{engine,sdk}/src/**/*.ts', 'service/src/{domain,storage,operations,http,jobs}/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
)
