import { formulaText } from './formulas';
import { plainText } from './normalForm';

const KEY = String.raw`\p{L}[\p{L}\p{N}_]*-[1-9]\d{0,17}`;
const WHOLE = new RegExp(`^${KEY}$`, 'u');
/** Where Jira's own addresses carry a key. */
const IN_ADDRESS = new RegExp(
  String.raw`(?:/browse/|/issues/|[?&](?:selectedIssue|issueKey)=)(${KEY})(?![\p{L}\p{N}_-])`,
  'iu',
);
/** A key before or around which something else is written: "MOB-8: Family view", "[MOB-8]". */
const AT_START = new RegExp(String.raw`^[[("'#]*(${KEY})(?![\p{L}\p{N}_-])`, 'u');
const AT_END = new RegExp(String.raw`[[(](${KEY})[\])]$`, 'u');

/**
 * @returns the key of the issue that a cell names, in its normal form (capital letters); null where it names none. A
 * key may stand in any case, as an address of Jira, as a formula that shows a link, in brackets, or before a title.
 */
export function issueKeyIn(written: string): string | null {
  const text = plainText(formulaText(written) ?? written);
  const key = WHOLE.test(text) ? text : (IN_ADDRESS.exec(text) ?? AT_START.exec(text) ?? AT_END.exec(text))?.[1];
  return key === undefined ? null : key.toUpperCase();
}
