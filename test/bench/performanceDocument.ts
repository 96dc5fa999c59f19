import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/projectFiles';

const DOCUMENT = join(ROOT, 'docs', 'performance.md');
const BEGIN = '<!-- tables: npm run bench -- --write -->';

export const performanceText = (): string => readFileSync(DOCUMENT, 'utf8');

/** Puts the tables into the document, below its words. @throws Error when it has lost the mark where they begin. */
export function writePerformance(tables: string): void {
  const text = performanceText();
  const at = text.indexOf(BEGIN);
  if (at < 0) throw new Error(`${DOCUMENT} has no line ${BEGIN}.`);
  writeFileSync(DOCUMENT, `${text.slice(0, at + BEGIN.length)}\n\n${tables}\n`);
}

/** @returns what the figures were measured on. */
export function machineLine(): string {
  const [processor] = cpus();
  return (
    `Measured with Node ${process.version} on ${process.platform} ${process.arch}, ` +
    `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}).`
  );
}
