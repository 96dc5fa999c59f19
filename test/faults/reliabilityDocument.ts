import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = join(__dirname, '..', '..', 'docs', 'reliability.md');
const BEGIN = '<!-- table: npm run reliability -->';

/** The table of the document is the one that just came out; `WRITE_RELIABILITY=1` writes it there instead. */
export function expectDocumented(table: string): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const words = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
  expect(words).toContain(BEGIN);
  const whole = `${words}\n\n${table}\n`;
  if (process.env['WRITE_RELIABILITY'] === '1') writeFileSync(DOCUMENT, whole);
  else expect(text).toBe(whole);
}
