import { receiptOf } from '#domain/portfolio/receipt';
import type { Part } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import {
  anchorOf,
  answerOf,
  calculationWords,
  pointsWords,
  PROMISE,
  publishedWords,
  settingsWords,
  totalWords,
} from './receiptWords';
import {
  aloneWords,
  ANSWERING_INTRODUCTION,
  answeringWords,
  distanceWords,
  equalWords,
  rankWords,
  swapIntroduction,
  swapWords,
} from './standingWords';
import type { ReceiptFacts, RankFacts } from './receiptFacts';

/** Who answered, in a text. */
export interface AnsweredText {
  /** Who answered last and when, as a sentence. */
  last: string;
  /** Who gave the answer of a part and when; null where there is nothing to say. */
  given: (part: Part) => string | null;
}

/**
 * @returns a receipt as plain text, one fact a line, to be pasted into a mail or a comment.
 */
export function receiptText(
  { epic, settings, rated, standing, equal, publishedOtherwise, voiced }: ReceiptFacts,
  answered: AnsweredText,
): string {
  const { scale, version } = settings;
  const receipt = receiptOf(scale, rated);
  if (!receipt) return `${epic.key} ${epic.summary}\nNot rated.`;
  const lines = receipt.lines.map((line) => {
    const anchor = anchorOf(line.part, scale);
    const answer =
      `${textOf(line.part.criterion.label)}: ` +
      `${answerOf(line.part, settings.settings)}${anchor === '' ? '' : ` (${anchor})`}`;
    const by = answered.given(line.part);
    return (
      `- ${answer}: ${pointsWords(line)} points (${calculationWords(line.part, scale)})` +
      `${by === null ? '' : `, ${by}`}`
    );
  });
  const rest = [
    publishedOtherwise && publishedWords(publishedOtherwise),
    ...standingLines(standing),
    ...answeringLines(standing, settings.settings),
    equalWords(equal),
    voiced,
    `${answered.last} ${settingsWords(version)}`,
    PROMISE,
  ];
  return [
    `${epic.key} ${epic.summary}`,
    `Customer score ${totalWords(receipt.floor, receipt.ceiling)}`,
    ...lines,
    ...rest.filter((line) => line !== null),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function answeringLines(standing: RankFacts | null, settings: Settings): string[] {
  if (!standing || standing.answering.length === 0) return [];
  return [
    ANSWERING_INTRODUCTION,
    ...standing.answering.map((answering) => `- ${answeringWords(answering, standing, settings)}`),
  ];
}

function standingLines(standing: RankFacts | null): string[] {
  if (!standing) return [rankWords(standing)];
  const { above } = standing;
  if (!above) return [`${rankWords(standing)} ${aloneWords(standing)}`];
  const next = `${rankWords(standing)} Next better: ${above.epic.key} ${above.epic.summary}${distanceWords(above)}`;
  return [
    next,
    swapIntroduction(above),
    ...(above.ceilingDecided ? [] : above.swaps.map((swap) => `- ${swapWords(swap)}`)),
  ];
}
