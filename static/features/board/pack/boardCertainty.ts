import type { BoardView } from '#contract/board';
import { ratedOf } from '#domain/board/board';
import type { Bands } from '#domain/portfolio/analysis/bands';
import { lineCertainty, type LineCertainty } from '#domain/portfolio/analysis/lineCertainty';
import { rank } from '#domain/portfolio/rank';
import { scaleOf } from '#domain/rating/score';
import type { Figures } from '../../../parts/texts/counted';
import { hingeWords, SIDE_WORDS } from '#domain/portfolio/analysis/certaintyWords';

/** @returns how certain the places of a board are, among the epics of it that the viewer sees. */
export function boardCertainty({ settings, epics }: BoardView, bands: Bands): LineCertainty {
  // A board keeps ids only; keys are for the order of epics that tie.
  const known = epics.map((epic) => ({
    id: epic.issueId,
    key: epic.issueId,
    rated: ratedOf(epic),
    score: { floor: epic.floor, ceiling: epic.ceiling },
  }));
  return lineCertainty(scaleOf(settings), rank(known).ranked, [], bands);
}

/** @returns what a board has to know of an epic whose place is open: its side of the line and what settles it. */
export function openPlaceWords(
  figures: Figures,
  { byIssue }: LineCertainty,
  issueId: string,
  keyOf: (issueId: string) => string,
): string | null {
  const certainty = byIssue.get(issueId);
  if (!certainty) return null;
  const hinge = hingeWords(certainty, { figures, keyOf, whom: undefined });
  return `${SIDE_WORDS[certainty.side]}${hinge === null ? '' : ` – ${hinge}`}`;
}
