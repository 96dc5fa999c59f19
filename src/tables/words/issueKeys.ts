import { formulaText } from './formulas';
import { plainText } from './normalForm';

const KEY = String.raw`\p{L}[\p{L}\p{N}_]*-[1-9]\d{0,17}`;
/** Nearly all keys are written so. */
const PLAIN = /^[A-Z][A-Z0-9_]*-[1-9]\d{0,17}$/;
const WHOLE = new RegExp(`^${KEY}$`, 'u');
/** Where Jira's own addresses carry a key. */
const IN_ADDRESS = new RegExp(
  String.raw`(?:/browse/|/issues/|[?&](?:selectedIssue|issueKey)=)(${KEY})(?![\p{L}\p{N}_-])`,
  'iu',
);
/** A key before or around which something else is written: "MOB-8: Family view", "[MOB-8]". */
const AT_START = new RegExp(String.raw`^[[("'#]*(${KEY})(?![\p{L}\p{N}_-])`, 'u');
/** The only one of a text, in the capital letters of keys: "Epic MOB-8", "Family view (MOB-8)". */
const WITHIN = new RegExp(String.raw`(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}\p{N}_]*-[1-9]\d{0,17}(?![\p{L}\p{N}_-])`, 'gu');
const SEVERAL = new RegExp(String.raw`^${KEY}(?:\s*(?:[,;/&+|]|\s)\s*${KEY})+$`, 'u');

/**
 * @returns the key of the issue that a cell names, in its normal form (capital letters); null where it names none, or
 * several. A key may stand in any case, as an address of Jira, as a formula that shows a link, in brackets, before a
 *   title, or as the only one within a text.
 */
export function issueKeyIn(written: string): string | null {
  if (PLAIN.test(written)) return written;
  const text = plainText(formulaText(written) ?? written);
  if (WHOLE.test(text)) return text.toUpperCase();
  if (SEVERAL.test(text)) return null;
  const key = (IN_ADDRESS.exec(text) ?? AT_START.exec(text))?.[1] ?? onlyWithin(text);
  return key?.toUpperCase() ?? null;
}

/** @returns whether a cell names more than one issue. */
export function namesSeveralIssues(written: string): boolean {
  const text = plainText(written);
  return issueKeyIn(written) === null && (SEVERAL.test(text) || (text.match(WITHIN)?.length ?? 0) > 1);
}

function onlyWithin(text: string): string | undefined {
  const [only, ...others] = text.match(WITHIN) ?? [];
  return others.length === 0 ? only : undefined;
}
