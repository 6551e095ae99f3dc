import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'dist-test', 'node_modules', 'src/ipc/generated.ts', 'src/lib/messages.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      // TypeScript finds these, and knows more.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Private by construction: nothing a person wrote may reach a console.
      'no-console': 'error',
      // The content security policy refuses `style="…"`; classes and tokens do the work.
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-at-html-tags': 'error',
      // A space at the edge of a block is only kept in a mustache.
      'svelte/no-useless-mustaches': 'off',
      // Only the bridge may know that Tauri exists.
      'no-restricted-imports': ['error', { patterns: [{ group: ['@tauri-apps/*'], message: 'Call through ipc/bridge.' }] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[object.name="navigator"][property.name=/^languages?$/]', message: 'The language comes from the settings.' },
        { selector: 'MemberExpression[property.name=/^toLocale(Date|Time)?String$/]', message: 'Use date, time and number of lib/fluent: calendar and digits are given there.' },
      ],
    },
  },
  // What these files hold is never drawn: the state that is drawn is in `$state`.
  { files: ['src/lib/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: ['src/ipc/fake*.ts'], rules: { '@typescript-eslint/no-dynamic-delete': 'off' } },
  { files: ['src/ipc/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
);
