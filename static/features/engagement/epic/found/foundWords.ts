import { counted, type Figures } from '../../../../parts/texts/counted';
import { isDone, type FoundOnScreen } from './useFound';

const FOUND_ALREADY = [
  'was found already: this session is added to it',
  'were found already: this session is added to each',
] as const;

/** @returns what becomes of the findings: how many are new, found again, here already, and to be mended. */
export function previewSentence(lines: readonly FoundOnScreen[], more: number, figures: Figures): string {
  const open = lines.filter(({ outcome }) => !outcome || !isDone(outcome));
  const fit = open.filter(({ problem }) => problem === null);
  const count = (is: FoundOnScreen['state']['is']): number => fit.filter(({ state }) => state.is === is).length;
  const wrong = open.length - fit.length;
  return [
    count('new') > 0 && `${counted(figures, count('new'), 'finding is', 'findings are')} new.`,
    count('again') > 0 && `${counted(figures, count('again'), ...FOUND_ALREADY)}.`,
    count('here') > 0 && `${counted(figures, count('here'), 'is', 'are')} here already.`,
    count('twice') > 0 && `${counted(figures, count('twice'), 'line repeats', 'lines repeat')} another.`,
    wrong > 0 && `${counted(figures, wrong, 'has', 'have')} to be mended first.`,
    more > 0 && `${counted(figures, more, 'line', 'lines')} at the end will not be taken: send them after these.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/** @returns what came of the findings that were sent; empty where none was. */
export function outcomeSentence(lines: readonly FoundOnScreen[], figures: Figures): string {
  const count = (...states: string[]): number =>
    lines.filter(({ outcome }) => outcome && states.includes(outcome.state)).length;
  return [
    count('created') > 0 && `${counted(figures, count('created'), 'issue', 'issues')} created.`,
    count('again') > 0 && `${counted(figures, count('again'), 'gap', 'gaps')} found again.`,
    count('refused', 'unsure', 'unsaved') > 0 &&
      `${counted(figures, count('refused', 'unsure', 'unsaved'), 'line is', 'lines are')} not done: each says why.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/** @returns the words on the button that sends. */
export function sendWords(toSend: readonly FoundOnScreen[], figures: Figures): string {
  const fresh = toSend.filter(({ state }) => state.is === 'new').length;
  if (fresh > 0) return `Create ${counted(figures, fresh, 'issue', 'issues')}`;
  return toSend.length === 0
    ? 'Create issues'
    : `Add this session to ${counted(figures, toSend.length, 'gap', 'gaps')}`;
}
