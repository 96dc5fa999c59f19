import {
  movedBy,
  type AnswerChange,
  type BoardChange,
  type Cause,
  type EpicChange,
  type Shift,
} from '#domain/board/boardChange';
import type { Answer, Criterion } from '#domain/rating/criterion';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { counted, type Figures } from '../../../parts/texts/counted';
import { firstPlaces } from '../../portfolio/weighting/effectWords';
import { answerWords } from '../../rating/answers/words';
import type { Side } from './sides';

const CAUSE_WORDS: Record<Cause, string> = {
  own: 'Its own answers',
  others: 'Answers of other epics',
  weights: 'Other weights',
  gone: 'Epics that are gone',
  new: 'New epics',
};

/** @returns "2 places up", "1 place down". */
export const placesWords = (figures: Figures, by: number): string =>
  `${counted(figures, Math.abs(by), 'place', 'places')} ${by < 0 ? 'up' : 'down'}`;

/** @returns "Other weights: 5 places up."; after the first, which says that places are meant: "New epics: 1 down." */
function shiftWords(
  figures: Figures,
  { cause, by }: Shift,
  at: number,
  change: EpicChange,
  { settings, whole }: Side,
): string {
  const detail = cause === 'own' && change.answers.length > 0 ? ` (${answersWords(change.answers, settings)})` : '';
  const places = at === 0 ? placesWords(figures, by) : `${figures(Math.abs(by))} ${by < 0 ? 'up' : 'down'}`;
  const words = cause === 'gone' && !whole ? 'Epics that are gone or further down than was read' : CAUSE_WORDS[cause];
  return `${words}${detail}: ${places}.`;
}

function answerText(criterion: Criterion, answer: Answer | null, settings: Settings): string {
  return answer === null ? 'not answered' : answerWords(criterion, answer, settings);
}

/** @returns "Customer impact +1 → +3, Customer request No → Yes". */
export const answersWords = (answers: readonly AnswerChange[], settings: Settings): string =>
  answers
    .map(
      ({ criterion, from, to }) =>
        `${textOf(criterion.label)} ${answerText(criterion, from, settings)} → ${answerText(criterion, to, settings)}`,
    )
    .join(', ');

/** @returns why an epic stands where it stands now, as sentences. */
export function causeSentences(
  figures: Figures,
  change: EpicChange,
  { older, newer }: { older: Side; newer: Side },
): string[] {
  if (!change.before) return ['New in the ranking: nobody had rated it when the board was frozen.'];
  if (!change.after)
    return [
      newer.whole
        ? 'Not in the ranking any more: outside this choice of epics, or no longer rated.'
        : 'Not among the epics that were read: further down, or no longer ranked.',
    ];
  const { shifts, answers } = change;
  const causes = shifts.map((shift, at) => shiftWords(figures, shift, at, change, newer));
  const unmoved =
    answers.length > 0 && !shifts.some(({ cause }) => cause === 'own')
      ? [`Its own answers changed without moving it: ${answersWords(answers, newer.settings)}.`]
      : [];
  const line = movedBy(change) === 0 && older.places !== newer.places ? ['The line moved, not the epic.'] : [];
  return [...causes, ...unmoved, ...line];
}

/** @returns why some epics are not compared. */
export function unlistedWords(figures: Figures, count: number, { whole }: Side): string {
  const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them'];
  const down = whole ? '' : 'further down than was frozen, ';
  const why = `${down}without a score then, outside its choice of epics, or hidden from who froze it`;
  return (
    `${counted(figures, count, 'epic', 'epics')} ${are} not on the frozen board: ` +
    `${why}. Ranks and changes above leave ${them} out; below is the rank with ${them}.`
  );
}

/** @returns what changed altogether, in a few sentences. */
export function changeSummary(
  figures: Figures,
  change: BoardChange,
  { older, newer }: { older: Side; newer: Side },
): string[] {
  const { line } = change;
  return [
    countsWords(figures, change, newer.places),
    ...(line ? [`The line moved from ${figures(line.from)} to ${counted(figures, line.to, 'place', 'places')}.`] : []),
    ...(older.settingsVersion === newer.settingsVersion
      ? []
      : [`The settings went from version ${older.settingsVersion} to ${newer.settingsVersion}.`]),
  ];
}

function countsWords(
  figures: Figures,
  { entered, left, moved, added, gone, same }: BoardChange,
  places: number,
): string {
  if (entered.length + left.length + moved.length + added.length + gone.length === 0)
    return (
      `No rank changed: ${counted(figures, same, 'epic stands', 'epics stand')} ` +
      `where ${same === 1 ? 'it' : 'they'} stood.`
    );
  const parts = [
    `${counted(figures, entered.length, 'epic', 'epics')} entered ${firstPlaces(figures, places)}`,
    `${figures(left.length)} left`,
    `${counted(figures, moved.length, 'other has', 'others have')} another rank`,
    `${figures(same)} ${same === 1 ? 'has' : 'have'} the same`,
    ...(added.length > 0 ? [`${counted(figures, added.length, 'is', 'are')} new below the line`] : []),
    ...(gone.length > 0 ? [`${counted(figures, gone.length, 'is', 'are')} gone from below it`] : []),
  ];
  return `${parts.join(', ')}.`;
}
