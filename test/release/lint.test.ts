import { fingerprint } from '#sandbox/build/fingerprint';
import { ROOT, runTool } from '../support/projectFiles';

/** What decides about a file besides its own content: another of these is another memory of what was found well. */
const RULES = [
  'eslint.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.prettierrc.json',
  '.prettierignore',
];
const REMEMBERED = fingerprint(ROOT, RULES).slice(0, 12);

const remembering = (tool: string): string[] => [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  `.build/${tool}-${REMEMBERED}.cache`,
];

test('lint: layers, packages, hooks, accessibility', () => {
  const words = ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', ...remembering('eslint')];
  expect(runTool(words)).toEqual({ code: 0, output: '' });
}, 300_000);

test('layout: as the formatter lays it out', () => {
  const words = ['node_modules/prettier/bin/prettier.cjs', '--list-different', '.', ...remembering('prettier')];
  expect(runTool(words)).toEqual({ code: 0, output: '' });
}, 300_000);
