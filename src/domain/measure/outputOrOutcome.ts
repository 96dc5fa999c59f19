/**
 * Whether a measure counts what we do or what came of it for customers. Its name only suggests it: a person decides,
 * and sees the word that it was suggested by.
 *
 * The difference is old, and the first is what is counted most, because it is what an office has in its hands: C. H.
 * Weiss, Evaluation: methods for studying programs and policies, second edition, 1998.
 */

export interface Suggestion {
  counts: 'output' | 'outcome';
  /** As it stands in the name. */
  word: string;
}

/** Beginnings of words by which people name what they do. */
const OUTPUT = [
  'activit',
  'budget',
  'built',
  'campaign',
  'deliver',
  'deploy',
  'document',
  'feature',
  'finished',
  'hours',
  'launch',
  'letters',
  'mailing',
  'messages',
  'milestone',
  'newsletter',
  'on time',
  'posts',
  'projects',
  'publish',
  'releas',
  'reports',
  'rolled out',
  'roll-out',
  'rollout',
  'sent',
  'sessions held',
  'shipped',
  'spent',
  'stories',
  'tested',
  'tickets closed',
  'trained',
  'training',
  'users trained',
  'utilis',
  'utiliz',
  'velocity',
  'visits made',
  'workshop',
  'written',
] as const;

/** Beginnings of words by which they name what changed for customers. */
const OUTCOME = [
  'abandon',
  'adopt',
  'again',
  'can get in',
  'churn',
  'complain',
  'cost to serve',
  'days to',
  'difficult',
  'drop',
  'earn',
  'ease',
  'easier',
  'easy',
  'effort',
  'error',
  'first time',
  'gave up',
  'habit',
  'help',
  'hours to',
  'know',
  'leave',
  'lost',
  'loyal',
  'minutes to',
  'net promoter',
  'nps',
  'recommend',
  'repeat',
  'resolved',
  'retention',
  'return',
  'revenue',
  'satisf',
  'still use',
  'succe',
  'take-up',
  'takeup',
  'time to',
  'trust',
  'understand',
  'understood',
  'use',
  'using',
  'wait',
  'without help',
] as const;

/** @returns where in a text a word that begins so stands; -1 for nowhere. */
function standsAt(text: string, begins: string): number {
  for (let at = text.indexOf(begins); at >= 0; at = text.indexOf(begins, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}

/** The whole word, or words, of which this is the beginning. */
const wordAt = (name: string, at: number, begins: string): string =>
  name.slice(at, at + begins.length) + (/^[\p{L}\p{N}]*/u.exec(name.slice(at + begins.length))?.[0] ?? '');

/**
 * @returns what the first word that says it suggests, with that word; the longer of two that begin at one place. Null
 * where no word says it.
 */
export function suggestedCounting(name: string): Suggestion | null {
  const low = name.toLowerCase();
  const found = [
    ...OUTPUT.map((begins) => ({ counts: 'output' as const, begins })),
    ...OUTCOME.map((begins) => ({ counts: 'outcome' as const, begins })),
  ].flatMap((one) => {
    const at = standsAt(low, one.begins);
    return at < 0 ? [] : [{ ...one, at }];
  });
  const [first] = found.sort((a, b) => a.at - b.at || b.begins.length - a.begins.length);
  return first
    ? { counts: first.counts, word: wordAt(low.length === name.length ? name : low, first.at, first.begins) }
    : null;
}
