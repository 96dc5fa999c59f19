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
