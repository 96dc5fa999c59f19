import { useEffect, useMemo, useState } from 'react';
import type { NewestBoard } from '#contract/board';
import { useNewestBoard } from '../../../features/board/newest/useNewestBoard';
import type * as Since from '../../../features/board/newest/movesSince';
import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';
import { keep, kept } from '../../../host/browserStorage';
import { useHost } from '../../../host/HostProvider';
import * as z from 'zod/mini';

/** What moved since the newest board that the viewer may see. */
export interface MovesSinceBoard {
  moves: Since.Moves | null;
  board: NewestBoard['board'] | null;
  /** Day on which it was frozen, as the viewer writes it. */
  day: string;
  /** Comparing, once it was loaded. */
  since: typeof Since | null;
  /** Where a board stood at the last visit room is kept for moves, so that no column comes later. */
  mayHaveBoard: boolean;
  /** There is none that the viewer may see, or it could not be asked. */
  none: 'none' | 'failed' | null;
}

const SEEN = 'board';

/**
 * Compares the list with the newest board, in one call beside and after it is drawn.
 * @param line the first places that it is about. @param isAll the list is about all epics.
 */
export function useMoves(reading: PortfolioReading, line: number, isAll: boolean): MovesSinceBoard {
  const host = useHost();
  const ids = useMemo(() => (reading.isBegun ? [] : reading.places.map(({ epic }) => epic.id)), [reading]);
  const asked = useNewestBoard(reading.readAt, ids);
  const newest = asked.state === 'known' ? asked.newest : null;
  const [since, setSince] = useState<typeof Since | null>(null);
  const [stoodBefore] = useState(() => kept(host, SEEN, z.boolean()) ?? false);

  useEffect(() => {
    if (asked.state === 'none' || asked.state === 'known') keep(host, SEEN, asked.state === 'known');
  }, [asked.state, host]);
  useEffect(() => {
    if (!newest || since) return;
    import('../../../features/board/newest/movesSince').then(
      (loaded) => setSince(loaded),
      (error: unknown) => console.error('What moved could not be worked out', error),
    );
  }, [newest, since]);

  const moves = useMemo(
    () => (newest && since ? since.movesSince(newest, { reading, line, isAll }) : null),
    [newest, since, reading, line, isAll],
  );
  const day = new Intl.DateTimeFormat(host.locale, { day: 'numeric', month: 'short', timeZone: host.timeZone });
  return {
    ...{ moves, since },
    board: newest?.board ?? null,
    day: newest ? day.format(new Date(newest.board.at)) : '',
    mayHaveBoard: asked.state === 'asking' ? stoodBefore : newest !== null,
    none: asked.state === 'none' || asked.state === 'failed' ? asked.state : null,
  };
}
