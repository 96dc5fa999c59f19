import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { call } from '../../../../host/server';
import type { PortfolioSettings } from '../../../../portfolio/portfolioEpic';
import type { RateRow } from '../rows/rateRow';
import { EpicRatings, type RatingsServer } from './epicRatings';

const SERVER: RatingsServer = {
  open: (issueId) => call('assessment.open', { issueId }),
  save: (issueId, version, changes) => call('assessment.save', { issueId, version, changes }),
  after(milliseconds, callBack) {
    const timer = window.setTimeout(callBack, milliseconds);
    return () => window.clearTimeout(timer);
  },
};

/** By what was read: whoever goes to another view and comes back finds what they changed. */
const OPENED = new WeakMap<object, { settingsVersion: number; ratings: EpicRatings }>();

function openedFor(reader: object, settings: PortfolioSettings): EpicRatings {
  const known = OPENED.get(reader);
  if (known?.settingsVersion === settings.version) return known.ratings;
  const ratings = new EpicRatings(settings, SERVER);
  warnOnLeave(ratings);
  OPENED.set(reader, { settingsVersion: settings.version, ratings });
  return ratings;
}

/** As long as something is unsaved the browser asks before the page is left, also when another view is open. */
function warnOnLeave(ratings: EpicRatings): void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  let asking = false;
  ratings.listen(() => {
    const unsaved = ratings.progress.unsaved > 0;
    if (unsaved && !asking) window.addEventListener('beforeunload', ask);
    if (!unsaved && asking) window.removeEventListener('beforeunload', ask);
    asking = unsaved;
  });
}

/** The ratings of the rows on screen; the version counts up with every change. @param reader stands for one reading of one scope. */
export function useRatings(reader: object, settings: PortfolioSettings, rows: readonly RateRow[] | null): { ratings: EpicRatings; version: number } {
  const ratings = useMemo(() => openedFor(reader, settings), [reader, settings]);
  useEffect(() => {
    if (rows) ratings.setRows(rows);
  }, [ratings, rows]);
  return { ratings, version: useSyncExternalStore(ratings.listen, ratings.version) };
}
