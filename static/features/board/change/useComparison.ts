import { useCallback, useEffect, useMemo, useState } from 'react';
import { MOST_NEWCOMERS } from '#contract/bounds/atOnce';
import type { Failure } from '#contract/errors';
import { boardChange, type BoardChange } from '#domain/board/boardChange';
import { comparedSides, type Compared } from '#domain/board/compared';
import { call } from '../../../host/server';
import { inFlight } from '#kernel/inFlight';
import { tieOrder } from '../snapshot/nameOrder';
import type { Side } from './sides';
import type { EpicNames } from '../snapshot/useBoard';

/** Two sides as far as they can be compared, and what changed between them. */
export interface Comparison extends Compared<Side> {
  change: BoardChange;
}

/**
 * Asked of the best that a board does not hold; a longer list was frozen in part, and its rest was further down then.
 */
const MOST_ASKED = 1_000;
const REQUESTS_AT_ONCE = 2;

/**
 * @returns the epics that the older board does not hold and that were answered after it: any of them may have come
 * later.
 */
function mayBeNew(older: Side, newer: Side): string[] {
  const held = new Set(older.epics.map(({ issueId }) => issueId));
  const since = newer.epics.filter(
    ({ issueId, ratedAt }) => !held.has(issueId) && ratedAt !== null && ratedAt > older.at,
  );
  return since.slice(0, MOST_ASKED).map(({ issueId }) => issueId);
}

interface Newcomers {
  newcomers: ReadonlySet<string>;
  failure: Failure | null;
}

const NONE: Newcomers = { newcomers: new Set(), failure: null };

async function askFor(since: string, ids: readonly string[]): Promise<Newcomers> {
  const pages = Array.from({ length: Math.ceil(ids.length / MOST_NEWCOMERS) }, (_, at) =>
    ids.slice(at * MOST_NEWCOMERS, (at + 1) * MOST_NEWCOMERS),
  );
  const answers = await inFlight(
    REQUESTS_AT_ONCE,
    pages.map((issueIds) => () => call('board.newcomers', { since, issueIds: [...issueIds] })),
  );
  const failed = answers.find((answer) => !answer.ok);
  if (failed && !failed.ok) return { newcomers: new Set(), failure: failed.error };
  return { newcomers: new Set(answers.flatMap((answer) => (answer.ok ? answer.value.newcomers : []))), failure: null };
}

/** The epics that came after the older side; `found` is null while the server is asked. */
function useNewcomers(older: Side | null, newer: Side | null): { found: Newcomers | null; again: () => void } {
  const since = older?.at ?? '';
  const asked = useMemo(() => (older && newer ? mayBeNew(older, newer).join(' ') : ''), [older, newer]);
  const [known, setKnown] = useState<{ since: string; asked: string; found: Newcomers } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (asked === '') return undefined;
    let wanted = true;
    void askFor(since, asked.split(' ')).then((found) => wanted && setKnown({ since, asked, found }));
    return () => {
      wanted = false;
    };
  }, [since, asked, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  if (asked === '') return { found: NONE, again };
  return { found: known?.since === since && known.asked === asked ? known.found : null, again };
}

/**
 * Compares two sides once it is known which epics came after the older one; worked out once for each pair and once more
 * when the names of its epics have come. `failure`: who came later could not be read, so that nobody counts as new.
 */
export function useComparison(
  older: Side | null,
  newer: Side | null,
  names: EpicNames | null,
): { comparison: Comparison | null; failure: Failure | null; again: () => void } {
  const { found, again } = useNewcomers(older, newer);
  const newcomers = found?.newcomers ?? null;
  const compared = useMemo(
    () =>
      older && newer && newcomers && comparedSides(older, newer, { newcomers, isNewerFrozen: newer.title !== null }),
    [older, newer, newcomers],
  );
  const comparison = useMemo(
    () => compared && { ...compared, change: boardChange(compared.older, compared.newer, tieOrder(names)) },
    [compared, names],
  );
  return { comparison, failure: found?.failure ?? null, again };
}
