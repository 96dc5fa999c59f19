import type { BoardView } from '#contract/board';
import { ratedOf, type FrozenEpic } from '#domain/board/board';
import type { DecidedTie } from '#domain/board/tie';
import type { BoardSide, ComparedEpic } from '#domain/board/boardChange';
import { scaleOf } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import type { PageReading } from '../../portfolio/reading/pageReading';
import { decidedTie } from '../tie/decidedTie';

/** An epic of a side, and when its rating was last changed. */
interface SideEpic extends ComparedEpic {
  ratedAt: string | null;
}

/** One side of a comparison with the settings that its answers are told by. */
export interface Side extends BoardSide {
  epics: readonly SideEpic[];
  settings: Settings;
  settingsVersion: number;
  /** The tie at the line as the board decided it; null where it did not, and for what the page shows now. */
  tie: DecidedTie | null;
  /** Of the frozen board that it is; null for what the page shows now. */
  title: string | null;
  /** When it was frozen or read, ISO 8601 in UTC. */
  at: string;
}

/** What a side needs of a frozen board. */
type FrozenSide = Pick<BoardView, 'settings'> & {
  board: Pick<BoardView['board'], 'settingsVersion' | 'places' | 'more' | 'title' | 'at'>;
  epics: readonly FrozenEpic[];
  /** Left out where only ranks are compared. */
  tie?: BoardView['tie'];
};

/** @returns a frozen board as far as the viewer sees it. */
export const sideOfBoard = ({ board, settings, epics, tie = null }: FrozenSide): Side => ({
  scale: scaleOf(settings),
  settings,
  settingsVersion: board.settingsVersion,
  places: board.places,
  epics: epics.map((epic) => ({ issueId: epic.issueId, rated: ratedOf(epic), ratedAt: epic.ratedAt })),
  whole: !board.more,
  tie: decidedTie({ tie }),
  title: board.title,
  at: board.at,
});

/** @returns what the page shows now, with the line of the board that it is compared with. */
export const sideOfReading = (
  { settings, places: ranked, extent, readAt }: Pick<PageReading, 'settings' | 'places' | 'extent' | 'readAt'>,
  places: number,
): Side => ({
  scale: settings.scale,
  settings: settings.settings,
  settingsVersion: settings.version,
  places,
  epics: ranked.map(({ epic: { id, rated, ratedAt } }) => ({ issueId: id, rated, ratedAt })),
  whole: extent === 'all',
  tie: null,
  title: null,
  at: readAt,
});
