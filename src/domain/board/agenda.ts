import type { Bands, EpicBand } from '../analysis/bands';
import type { FrozenEpic } from './board';
import type { Decision } from './decision';

/**
 * Why a board has to talk about an epic:
 * - `contested`: its place is not certain, and nothing was decided
 * - `onHold`: it was put on hold
 * - `undecided`: it stands among the first places for certain, and nothing was decided
 */
export type AgendaReason = 'contested' | 'onHold' | 'undecided';

export interface AgendaItem {
  epic: FrozenEpic;
  reason: AgendaReason;
  band: EpicBand | null;
  decision: Decision | null;
}

const ORDER: readonly AgendaReason[] = ['contested', 'onHold', 'undecided'];

/**
 * @param bands by issue id. @returns the decisions that are needed: contested places first, then what is on hold, then what is above the line without a
 *   decision; each in the order of the rank.
 */
export function agendaOf(board: { places: number; epics: readonly FrozenEpic[] }, bands: Bands, decisions: readonly Decision[]): AgendaItem[] {
  const decided = new Map(decisions.map((decision) => [decision.issueId, decision]));
  const items = board.epics.flatMap((epic): AgendaItem[] => {
    const decision = decided.get(epic.issueId) ?? null;
    const band = bands.byKey.get(epic.issueId) ?? null;
    const reason = reasonOf(epic.rank <= board.places, band, decision);
    return reason ? [{ epic, reason, band, decision }] : [];
  });
  return ORDER.flatMap((reason) => items.filter((item) => item.reason === reason));
}

function reasonOf(first: boolean, band: EpicBand | null, decision: Decision | null): AgendaReason | null {
  if (decision) return decision.decision === 'hold' ? 'onHold' : null;
  if (band?.band === 'contested') return 'contested';
  return first ? 'undecided' : null;
}
