import { runTool } from '../support/projectFiles';

test('types', () => {
  const { code, output } = runTool(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
  expect(output).toBe('');
  expect(code).toBe(0);
}, 120_000);

test('lint: layers, packages, hooks, accessibility', () => {
  const { code, output } = runTool(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
  expect(output).toBe('');
  expect(code).toBe(0);
}, 180_000);

test('layout: as the formatter leaves it', () => {
  const cached = ['--cache', '--cache-strategy', 'content', '--cache-location', '.build/prettier.cache'];
  const prettier = 'node_modules/prettier/bin/prettier.cjs';
  const { code, output } = runTool([prettier, '--list-different', ...cached, '.']);
  expect(output).toBe('');
  expect(code).toBe(0);
}, 180_000);
