import { useEffect, useMemo, useState } from 'react';
import { call } from '../../host/server';
import type { PortfolioEpic } from '../portfolio/reading/portfolioEpic';
import { vouchedRows } from './vouchedRows';

/** What the server says of the rows on screen. */
export interface Vouching {
  /** Ids of epics on screen whose rows do not say what is stored. */
  doubtful: ReadonlySet<string>;
  /** The last question was not answered. */
  failed: boolean;
}

interface Said {
  /** Rows as they were sent: what was doubted stays doubted for as long as Jira shows the very same. */
  doubted: ReadonlySet<string>;
  failed: boolean;
}

const NOTHING_SAID: Said = { doubted: new Set(), failed: false };

/**
 * Asks the server, once for each reading, to compare the first rows of a list with what is stored: whoever may edit an
 * issue can write what Jira shows of its rating. The list never waits for it. While a newer reading is asked about, or
 * when the server does not answer, what it said of rows that have not changed still stands, so that no mark comes and
 * goes.
 * @param readAt when the list was read. @param shown its epics, in the order on screen.
 */
export function useVouching(readAt: string, shown: readonly PortfolioEpic[]): Vouching {
  const [said, setSaid] = useState(NOTHING_SAID);
  const rows = useMemo(() => vouchedRows(shown).map((row) => ({ ...row, wire: JSON.stringify(row) })), [shown]);
  const question = `[${rows.map(({ wire }) => wire).join()}]`;

  useEffect(() => {
    const asked = JSON.parse(question) as ReturnType<typeof vouchedRows>;
    if (asked.length === 0) return undefined;
    let isLatest = true;
    void call('portfolio.vouch', { rows: asked }).then((answer) => {
      if (isLatest)
        setSaid(({ doubted }) =>
          answer.ok ? { doubted: wiresOf(asked, answer.value.doubtful), failed: false } : { doubted, failed: true },
        );
    });
    return () => {
      isLatest = false;
    };
  }, [question, readAt]);

  return {
    doubtful: new Set(rows.filter(({ wire }) => said.doubted.has(wire)).map(({ issueId }) => issueId)),
    failed: said.failed,
  };
}

const wiresOf = (asked: ReturnType<typeof vouchedRows>, issueIds: readonly string[]): ReadonlySet<string> =>
  new Set(asked.filter(({ issueId }) => issueIds.includes(issueId)).map((row) => JSON.stringify(row)));
