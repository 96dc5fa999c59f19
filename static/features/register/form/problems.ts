import type { Failure } from '#contract/errors';
import { readFields } from '#domain/register/entry';
import type { EntryKind, Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import type { Sheet } from './sheet';

/** What is wrong, by the name of the field. */
export type Problems = Readonly<Record<string, string>>;

/** The label of a field stands above what is wrong with it, and need not be said again. */
function withoutLabel(sheet: Sheet, name: string, sentence: string): string {
  const label = `${sheet.fields[name]?.label}: `;
  return sentence.startsWith(label) ? sentence.slice(label.length) : sentence;
}

/** @returns what the server would refuse of what is written, by the same rules. */
export function problemsOf(
  sheet: Sheet,
  changes: Values,
  together: Values,
  settings: Settings,
  problem: EntryKind['problem'],
): Problems {
  const { problems } = readFields(sheet.fields, changes, settings);
  const both = problems.length === 0 ? problem?.(together) : null;
  const found = problems.map(({ field, sentence }) => [field, withoutLabel(sheet, field, sentence)] as const);
  return Object.fromEntries([...found, ...(both ? [[both.field, both.sentence] as const] : [])]);
}

/** @returns what the server refused, at the fields that it named; empty where it named none that is asked here. */
export function refusedFields(sheet: Sheet, { code, problems = [] }: Failure): Problems {
  if (code !== 'invalid') return {};
  const named = problems.map((one) => [one.slice(0, one.indexOf(': ')), one.slice(one.indexOf(': ') + 2)] as const);
  return Object.fromEntries(
    named
      .filter(([name]) => Object.hasOwn(sheet.fields, name))
      .map(([name, sentence]) => [name, withoutLabel(sheet, name, sentence)] as const),
  );
}
