import type { SinceThen as Since } from '#domain/path/brief/sinceFrozen';
import { stepWords } from '#domain/path/steps';
import { sharePhrases } from '../../../../parts/shares/shareWords';
import { reachOf, type BriefWords } from '../briefWords';

const CHANGES: Readonly<Record<Extract<Since, { what: 'step' }>['change'], string>> = {
  up: 'it went up',
  down: 'it went down',
  unchanged: 'unchanged',
  'cannot tell': 'whether it changed cannot be told',
  'not comparable': 'defined anew, so not comparable',
  'too few to say': 'too few to say whether it changed',
  'not provided': 'nothing to compare with',
};

/** @returns one difference as a sentence. */
export function sinceSentence(since: Since, words: BriefWords): string {
  if (since.what === 'step') {
    const [before, now] = [since.before, since.now].map((share) => sharePhrases(words, share).first);
    const when = since.period === null ? '' : ` in ${words.month(since.period)}`;
    return `“${stepWords(since.step)}”: ${now}${when}, on this page ${before}; ${CHANGES[since.change]}.`;
  }
  if (since.what === 'reach') {
    const [before, now] = [since.before, since.now].map((reach) =>
      reach === null ? 'not known' : `${words.reach(reach)} ${reachOf(reach)}`,
    );
    return `Of all customers: ${now}; on this page ${before}.`;
  }
  if (since.what === 'target' || since.what === 'customers') {
    const say = since.what === 'target' ? words.percent : words.figures;
    const [before, now] = [since.before, since.now].map((value) => (value === null ? 'not set' : say(value)));
    return `${since.what === 'target' ? 'Target' : 'Customers that it is for'}: ${now}; on this page ${before}.`;
  }
  if (since.what === 'room')
    return since.isOpen && since.since !== null
      ? `The room is open, since ${words.month(since.since)}.`
      : 'The room is closed.';
  const [one, many] = NAMES[since.what];
  return `${words.figures(since.more)} more ${since.more === 1 ? one : many}.`;
}

const NAMES = {
  moves: ['move', 'moves'],
  causes: ['cause', 'causes'],
  decisions: ['decision in the room', 'decisions in the room'],
} as const;
