import type { BoardView } from '../../../../src/contract/boards';
import { ratedOf } from '../../../../src/domain/board/board';
import type { BoardSide } from '../../../../src/domain/board/boardChange';
import { scaleOf } from '../../../../src/domain/score';
import type { Settings } from '../../../../src/domain/settings';
import type { PageReading } from '../../../portfolio/whole/pageReading';

/** One side of a comparison with the settings that its answers are told by. */
export interface Side extends BoardSide {
  settings: Settings;
  settingsVersion: number;
}

/** @returns a frozen board as far as the viewer sees it. */
export const sideOfBoard = ({ board, settings, epics }: BoardView): Side => ({
  scale: scaleOf(settings),
  settings,
  settingsVersion: board.settingsVersion,
  places: board.places,
  epics: epics.map((epic) => ({ issueId: epic.issueId, rated: ratedOf(epic) })),
  whole: !board.more,
});

/** @returns what the page shows now, with the line of the board that it is compared with. */
export const sideOfReading = ({ settings, places: ranked, extent }: PageReading, places: number): Side => ({
  scale: settings.scale,
  settings: settings.settings,
  settingsVersion: settings.version,
  places,
  epics: ranked.flatMap(({ epic: { id, published } }) => (published ? [{ issueId: id, rated: { answers: published.answers, stage: published.stage ?? null } }] : [])),
  whole: extent === 'all',
});
