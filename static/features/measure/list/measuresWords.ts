import { outputShare } from '#domain/measure/office/outputShare';
import { counted, type Figures } from '../../../parts/texts/counted';
import { shareWordsIn, sharePhrases } from '../../../parts/shares/shareWords';
import type { ListedMeasure } from './measureFilter';

/** @returns in a sentence or two how many there are, and what waits. */
export function measuresSentence(all: readonly ListedMeasure[], figures: Figures): string {
  const due = all.filter(({ concerns }) => concerns.owed.length > 0).length;
  const alarmed = all.filter(({ concerns }) => concerns.alarms.found.length > 0).length;
  const below = all.filter(({ concerns }) => concerns.isBelow).length;
  return [
    `${counted(figures, all.length, 'measure', 'measures')}.`,
    due === 0 ? 'No reading is due.' : `${counted(figures, due, 'has a reading due', 'have readings due')}.`,
    below > 0 && `${counted(figures, below, 'is', 'are')} below the threshold.`,
    alarmed > 0 && `${counted(figures, alarmed, 'has', 'have')} an alarm about its definition.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/** @returns that measures are not listed since the viewer may not see where they are. */
export const hiddenSentence = (hidden: number, figures: Figures): string =>
  `${counted(figures, hidden, 'measure is', 'measures are')} left out: you may not browse their projects.`;

/** @returns how many measures count what we do, of all in use, and how many nobody has decided. */
export function outputSentence(all: readonly ListedMeasure[], locale: string): string {
  const counts = all.map(({ measure }) => {
    const decided = measure.entry.body['counts'];
    return decided === 'output' || decided === 'outcome' ? decided : null;
  });
  const { output, undecided } = outputShare(counts);
  const words = shareWordsIn(locale);
  if (output.state !== 'share') return '';
  const { first } = sharePhrases(words, output, 'counted');
  const open =
    undecided === 0 ? '' : ` ${counted(words.figures, undecided, 'is', 'are')} not decided, and counted among all.`;
  return `Output share ${first}: ${words.figures(output.x)} of ${words.figures(output.n)} count what we do.${open}`;
}
