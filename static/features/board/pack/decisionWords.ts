import type { AgendaItem, AgendaReason } from '#domain/board/agenda';
import type { DecisionKind } from '#domain/board/decision';
import type { OverrideOutcome } from '#domain/board/overrides';
import { rankText } from '#domain/portfolio/rank';
import type { Figures } from '../../../parts/texts/counted';

export const DECISION_WORDS: Record<DecisionKind, { label: string; meaning: string }> = {
  go: { label: 'Go', meaning: 'It goes ahead.' },
  hold: { label: 'Hold', meaning: 'It waits; the board comes back to it.' },
  stop: { label: 'Stop', meaning: 'It ends. Needs a reason.' },
  override: { label: 'Override', meaning: 'Decided against the line. Needs a reason.' },
};

/** Said of a form that was sent, and in which more was written until the answer came. */
export const WRITTEN_SINCE = 'Recorded. What you wrote since is not recorded yet: record it too, or cancel.';

/** @returns what an override did: the epic's side of the line says which. */
export const decisionLabel = (decision: DecisionKind, isFirst: boolean): string =>
  decision === 'override' ? (isFirst ? 'Override: left out' : 'Override: taken in') : DECISION_WORDS[decision].label;

/** Headings of what has to be decided. */
export const AGENDA_WORDS: Record<AgendaReason, string> = {
  contested: 'Open places: what would settle them',
  disputed: 'Disputed ratings: somebody says that they are wrong',
  onHold: 'On hold: the board comes back to it',
  undecided: 'Above the line, nothing decided yet',
};

/**
 * @returns what the board should know of an epic that it has to talk about; empty where the heading says it all.
 * @param earlier the title of the board before. @param open what its open place hangs on; null where it is not known.
 */
export function agendaWords(
  { reason, decision, before }: AgendaItem,
  earlier: string,
  wasFirst: boolean,
  open: string | null,
): string {
  const place = reason === 'contested' && open !== null ? [`${open}.`] : [];
  const held = reason === 'onHold' && decision?.reason ? [`“${decision.reason}”`] : [];
  // The reasons of overrides stand where they are looked at again.
  const why = before?.reason && before.decision !== 'override' ? `, “${before.reason}”` : '.';
  const last = before ? [`“${earlier}” decided: ${decisionLabel(before.decision, wasFirst)}${why}`] : [];
  return [...place, ...held, ...last].join(' ');
}

/** @returns "Taken in against the line on 3 May 2026 at rank 14 (cut 10). Now rank 6: the ranking agrees by now." */
export function overrideWords(
  figures: Figures,
  { direction, decision, then, thenSeen, placesThen, now, placesNow, agrees }: OverrideOutcome,
  day: (iso: string) => string,
  later: string,
): string {
  const seen =
    thenSeen && rankText(thenSeen) !== rankText(then)
      ? `, which was ${rankText(thenSeen)} among the epics that are compared`
      : '';
  const what =
    `${direction === 'in' ? 'Taken in' : 'Left out'} against the line on ${day(decision.at)} ` +
    `at rank ${rankText(then)} (cut ${figures(placesThen)})${seen}.`;
  if (!now) return `${what} ${later} it is not ranked among the epics that are compared.`;
  const cut = placesNow === placesThen ? '' : ` (cut ${figures(placesNow)})`;
  return `${what} ${later} rank ${rankText(now)}${seen && ' among them'}${cut}: ${agreeWords(agrees)}.`;
}

function agreeWords(agrees: boolean | null): string {
  if (agrees === null) return 'too few of its epics are compared here to tell';
  return agrees ? 'the ranking agrees by now' : 'the ranking still says otherwise';
}
