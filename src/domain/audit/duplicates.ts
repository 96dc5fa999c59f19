/**
 * Issues of different projects that say nearly the same in their titles. Words that few titles have weigh more than
 * those that many have, so that no language needs a list of small words.
 */

export interface Titled {
  /** Its own among all. */
  key: string;
  /** Of its project. */
  project: string;
  title: string;
}

/** Two titles that may mean the same work, and why it looks so. */
export interface Duplicate {
  one: string;
  other: string;
  /** 0 to 1: how much of what the two say, they both say. */
  likeness: number;
  /** Words that both have, those that few others have first, as the first of the two writes them. */
  shared: string[];
}

/** Of what two titles say, they share at least so much. */
const LIKE = 0.5;
/** One word alone says too little. */
const SHARED_AT_LEAST = 2;
/** A word that more titles have than this finds no pairs: it is too common to be a reason. */
const COMMON = 40;
/** Words that begin with the same letters are taken as one: contract, contracts, contractual. */
const STEM = 6;
const SHORTEST = 2;

/** @returns pairs of titles of different projects that look alike, the most alike first. */
export function duplicatesOf(issues: readonly Titled[]): Duplicate[] {
  const titles = issues.map(({ title }) => wordsIn(title));
  const having = new Map<string, number[]>();
  for (const [at, words] of titles.entries())
    for (const stem of words.keys()) {
      const all = having.get(stem);
      if (all) all.push(at);
      else having.set(stem, [at]);
    }
  const weights = new Map([...having].map(([stem, at]) => [stem, Math.log(1 + issues.length / at.length)] as const));
  const found: Duplicate[] = [];
  for (const [at, others] of candidates(issues, having))
    for (const other of others) {
      const pair = compared(titles[at]!, titles[other]!, weights);
      if (pair) found.push({ one: issues[at]!.key, other: issues[other]!.key, ...pair });
    }
  return found.sort((a, b) => b.likeness - a.likeness || (a.one < b.one ? -1 : a.one > b.one ? 1 : 0));
}

/** Only titles that share a word which is not common are looked at: of thousands, few. */
function candidates(
  issues: readonly Titled[],
  having: ReadonlyMap<string, readonly number[]>,
): Map<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const at of having.values()) {
    if (at.length > COMMON) continue;
    for (const [place, one] of at.entries())
      for (const other of at.slice(place + 1)) {
        if (issues[one]!.project === issues[other]!.project) continue;
        const others = found.get(one) ?? new Set();
        others.add(other);
        found.set(one, others);
      }
  }
  return found;
}

type Words = ReadonlyMap<string, string>;

function compared(
  one: Words,
  other: Words,
  weights: ReadonlyMap<string, number>,
): Pick<Duplicate, 'likeness' | 'shared'> | null {
  const weightOf = (stem: string): number => weights.get(stem) ?? 0;
  const shared = [...one.keys()].filter((stem) => other.has(stem));
  if (shared.length < SHARED_AT_LEAST) return null;
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + weightOf(stem), 0);
  const likeness = sum(shared) / sum(new Set([...one.keys(), ...other.keys()]));
  if (likeness < LIKE) return null;
  const rarest = shared.sort((a, b) => weightOf(b) - weightOf(a));
  return { likeness, shared: rarest.map((stem) => one.get(stem) ?? stem) };
}

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/** @returns the words of a title, by what they begin with. */
function wordsIn(title: string): Words {
  const found = new Map<string, string>();
  for (const { segment, isWordLike } of WORDS.segment(title.normalize('NFKC').toLowerCase()))
    if (isWordLike && segment.length >= SHORTEST && !found.has(stemOf(segment))) found.set(stemOf(segment), segment);
  return found;
}

const stemOf = (word: string): string => (word.length > STEM ? word.slice(0, STEM) : word.replace(/(?<=..)s$/, ''));
