import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIGURES } from './figures';

const DOCUMENT = path.join(__dirname, '../../../docs/measures.md');
const BLOCK = /<!-- figures: (\w+) -->\n[\s\S]*?<!-- end -->/g;

const table = (name: string): string => {
  const rows = FIGURES[name]?.() ?? [];
  return ['| given | comes out |', '| --- | --- |', ...rows.map(([given, out]) => `| ${given} | ${out} |`)].join('\n');
};

/** `npm run measures` writes the figures into the document. */
test('the figures of docs/measures.md are what the domain says', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const named = [...text.matchAll(BLOCK)].map(([, name = '']) => name);
  expect([...named].sort()).toEqual(Object.keys(FIGURES).sort());
  const whole = text.replaceAll(
    BLOCK,
    (_, name: string) => `<!-- figures: ${name} -->\n\n${table(name)}\n\n<!-- end -->`,
  );
  if (process.env['WRITE_MEASURES'] === '1') writeFileSync(DOCUMENT, whole);
  else expect(text).toBe(whole);
});

test('the tests that docs/measures.md names exist', () => {
  const named = [...readFileSync(DOCUMENT, 'utf8').matchAll(/`(test\/[\w/.]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(5);
  for (const file of named) expect(readFileSync(path.join(__dirname, '../../..', file), 'utf8')).toContain('test(');
});
