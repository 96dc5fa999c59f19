import { LINE_MAX } from '#kernel/lengths';
import { wideHashOf } from '#kernel/hash';

/** What came out of a session, as somebody pastes it: one finding a line. */

/** How bad a finding is for customers, the worst first, with the words that people put in front of one. */
const SAID = {
  blocking: ['blocking', 'blocker', 'critical'],
  serious: ['serious', 'major'],
  minor: ['minor', 'trivial'],
} as const;
export type Severity = keyof typeof SAID;
export const SEVERITIES = Object.keys(SAID) as Severity[];

/** Findings that are taken at once: more than anybody reads through in a preview. */
export const MOST_FOUND = 200;

/** One finding. */
export interface FoundLine {
  what: string;
  /** Null where nobody said it. */
  severity: Severity | null;
}

const severityOf = (word: string): Severity | null =>
  SEVERITIES.find((severity) => SAID[severity].some((said) => said === word.toLowerCase())) ?? null;

/** A bullet, a box to tick or a number, as notes have them. */
const BULLET = /^(?:[-*+•‣◦–—]|\[[ xX]?\]|☐|\(?\d{1,3}[.)])[\s]+/u;
/** A word, in brackets or with a sign behind it that parts it from the finding: `Serious: …`, `[minor] …`. */
const IN_FRONT = /^(?:[[(](\p{L}+)[\])][\s:.–—-]*|(\p{L}+)(?:\s*[:|]\s*|\t+\s*|\s+[-–—]\s+))(?=\S)/u;
/** A line of its own, which says how bad those are that follow: `Serious`, `## Blocking:`. */
const HEAD = /^[#*_[(\s]*(\p{L}+)[\])*_:\s]*$/u;

const plain = (line: string): string => {
  let rest = line.trim();
  while (BULLET.test(rest)) rest = rest.replace(BULLET, '').trim();
  return rest;
};

/**
 * Reads findings, one a line. Bullets and numbers in front are left out. A severity stands in front of its finding, or
 * on a line of its own above several.
 */
export function readFoundLines(text: string): { lines: FoundLine[]; more: number } {
  const lines: FoundLine[] = [];
  let above: Severity | null = null;
  for (const one of text.split(/\r\n|\r|\n|\u2028|\u2029/)) {
    const written = plain(one);
    if (written === '') continue;
    const head = severityOf(HEAD.exec(written)?.[1] ?? '');
    if (head !== null) above = head;
    else lines.push(lineOf(written, above));
  }
  return { lines: lines.slice(0, MOST_FOUND), more: Math.max(0, lines.length - MOST_FOUND) };
}

function lineOf(written: string, above: Severity | null): FoundLine {
  const [front = '', inBrackets, before] = IN_FRONT.exec(written) ?? [];
  const own = severityOf(inBrackets ?? before ?? '');
  const what = (own === null ? written : written.slice(front.length)).replace(/\s+/g, ' ').trim();
  return { what, severity: own ?? above };
}

/** @returns the words without what two people write differently: case, blanks, and a sign at their end. */
const sameWords = (what: string): string =>
  what
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!…]+$/u, '')
    .trim();

/** @returns what tells a finding from all others of its session, for good: pasted once more, it is the same. */
export const foundRow = (what: string): string => wideHashOf(sameWords(what));

/** Why a finding cannot be taken as it is; null where it can. */
export function foundProblem(what: string): string | null {
  const { length } = what.trim();
  if (sameWords(what) === '') return 'Say in a few words what was found.';
  return length > LINE_MAX ? `At most ${LINE_MAX} characters; these are ${length}. Shorten it.` : null;
}

/** A gap of the epic that is known already. */
export interface KnownGap {
  id: string;
  what: string | null;
  /** Ids of the sessions that found it. */
  sessions: readonly string[];
}

/**
 * What becomes of a finding. `new`: a gap more. `again`: another session found it, and this one is added to it. `here`:
 * this session's finding is there already. `twice`: it stands in the same paste before.
 */
export type FoundState =
  { is: 'new' } | { is: 'again'; gap: string } | { is: 'here'; gap: string } | { is: 'twice'; as: number };

/** @returns what becomes of each finding of a session, beside the gaps of its epic. */
export function statesOfFound(whats: readonly string[], gaps: readonly KnownGap[], session: string): FoundState[] {
  const known = new Map(gaps.map((gap) => [sameWords(gap.what ?? ''), gap]));
  const first = new Map<string, number>();
  return whats.map((what, at): FoundState => {
    const words = sameWords(what);
    const before = first.get(words);
    if (words !== '' && before !== undefined) return { is: 'twice', as: before };
    first.set(words, at);
    const gap = words === '' ? undefined : known.get(words);
    if (!gap) return { is: 'new' };
    return { is: gap.sessions.includes(session) ? 'here' : 'again', gap: gap.id };
  });
}
