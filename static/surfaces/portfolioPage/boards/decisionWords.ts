import type { AgendaItem } from '../../../../src/domain/board/agenda';
import type { DecisionKind } from '../../../../src/domain/board/decision';
import type { OverrideOutcome } from '../../../../src/domain/board/overrides';
import { rankText } from '../../../../src/domain/rank';
import type { Figures } from '../../../parts/counted';
import { bandWords } from '../ranking/bandWords';

export const DECISION_WORDS: Record<DecisionKind, { label: string; meaning: string }> = {
  go: { label: 'Go', meaning: 'It goes ahead.' },
  hold: { label: 'Hold', meaning: 'It waits; the board comes back to it.' },
  stop: { label: 'Stop', meaning: 'It ends. Needs a reason.' },
  override: { label: 'Override', meaning: 'Decided against the line. Needs a reason.' },
};

/** @returns what an override did: the epic's side of the line says which. */
export const decisionLabel = (decision: DecisionKind, isFirst: boolean): string =>
  decision === 'override' ? (isFirst ? 'Override: left out' : 'Override: taken in') : DECISION_WORDS[decision].label;

/** @returns why the board has to talk about an epic. */
export function agendaWords({ reason, band, decision }: AgendaItem): string {
  if (reason === 'onHold') return decision?.reason ? `On hold: ${decision.reason}` : 'On hold.';
  if (reason === 'undecided') return 'Above the line, nothing decided yet.';
  const words = band ? bandWords(band) : null;
  return `Contested: ${words?.chance ?? ''} for a place${words?.cause ? `; ${words.cause}` : ''}.`;
}

/** @returns "Taken in against the line on 3 May 2026 at rank 14 (cut 10). Now rank 6: the ranking agrees by now." */
export function overrideWords(figures: Figures, { direction, decision, then, placesThen, now, placesNow, agrees }: OverrideOutcome, day: (iso: string) => string, later: string): string {
  const what = `${direction === 'in' ? 'Taken in' : 'Left out'} against the line on ${day(decision.at)} at rank ${rankText(then)} (cut ${figures(placesThen)}).`;
  if (!now) return `${what} ${later} it is not ranked among the epics that are compared.`;
  const cut = placesNow === placesThen ? '' : ` (cut ${figures(placesNow)})`;
  return `${what} ${later} rank ${rankText(now)}${cut}: ${agrees ? 'the ranking agrees by now' : 'the ranking still says otherwise'}.`;
}
