import type { Bands, EpicBand } from '#domain/portfolio/analysis/bands';
import type { FrozenEpic } from './board';
import type { Decision } from './decision';
import { standsAbove, type DecidedTie } from './tie';

/**
 * Why a board has to talk about an epic:
 * - `contested`: its place is not certain, and nothing was decided
 * - `disputed`: somebody says that its rating is wrong, and nothing was decided
 * - `onHold`: it was put on hold, by this board or by the one before
 * - `undecided`: it stands among the first places for certain, and nothing was decided
 */
export type AgendaReason = 'contested' | 'disputed' | 'onHold' | 'undecided';

export interface AgendaItem {
  epic: FrozenEpic;
  reason: AgendaReason;
  band: EpicBand | null;
  /** Of this board. */
  decision: Decision | null;
  /** Of the board before, where this one decided nothing yet. */
  before: Decision | null;
}

export const AGENDA_ORDER: readonly AgendaReason[] = ['contested', 'disputed', 'onHold', 'undecided'];

const NOBODY: ReadonlySet<string> = new Set();

export interface Agenda {
  items: AgendaItem[];
  /** Epics that go ahead because the board before said so: nothing has to be decided about them again. */
  goingAhead: number;
}

/**
 * @param bands by issue id. @param before decisions of the board before, none where there is no such board.
 * @param disputed issue ids of epics whose rating somebody disputes.
 * @returns the decisions that are needed: contested places first, then disputed ratings, then what is on hold, then
 *   what is above the line without a decision; each in the order of the epics.
 */
export function agendaOf(
  board: { places: number; epics: readonly FrozenEpic[]; tie: DecidedTie | null },
  bands: Bands,
  decisions: readonly Decision[],
  before: readonly Decision[] = [],
  disputed: ReadonlySet<string> = NOBODY,
): Agenda {
  const [decided, earlier] = [byIssue(decisions), byIssue(before)];
  let goingAhead = 0;
  const items = board.epics.flatMap((epic): AgendaItem[] => {
    const decision = decided.get(epic.issueId) ?? null;
    const last = decision ? null : (earlier.get(epic.issueId) ?? null);
    const band = bands.byIssue.get(epic.issueId) ?? null;
    const isFirst = standsAbove(epic, board.places, board.tie);
    const isDisputed = disputed.has(epic.issueId);
    if (isFirst && last?.decision === 'go' && band?.band !== 'contested' && !isDisputed) {
      goingAhead += 1;
      return [];
    }
    const held = decision ?? (last?.decision === 'hold' ? last : null);
    const reason = reasonOf({ isFirst, band, isDisputed }, held);
    return reason ? [{ epic, reason, band, decision, before: last }] : [];
  });
  return { items: AGENDA_ORDER.flatMap((reason) => items.filter((item) => item.reason === reason)), goingAhead };
}

const byIssue = (decisions: readonly Decision[]): ReadonlyMap<string, Decision> =>
  new Map(decisions.map((decision) => [decision.issueId, decision]));

interface Stands {
  isFirst: boolean;
  band: EpicBand | null;
  isDisputed: boolean;
}

function reasonOf({ isFirst, band, isDisputed }: Stands, decision: Decision | null): AgendaReason | null {
  if (decision) return decision.decision === 'hold' ? 'onHold' : null;
  if (band?.band === 'contested') return 'contested';
  if (isDisputed) return 'disputed';
  return isFirst ? 'undecided' : null;
}
