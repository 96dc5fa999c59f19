import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { call } from '../../../host/server';
import type { PortfolioSettings } from '../../portfolio/reading/portfolioEpic';
import type { PortfolioPage } from '../../portfolio/page/PageContext';
import { runningImport } from '../importing/runningImport';
import type { RateRow } from '../rows/rateRow';
import { EpicRatings } from './epicRatings';
import type { RatingsServer } from './epicSessions';

const SERVER: RatingsServer = {
  open: (issueId) => call('assessment.open', { issueId }),
  save: (issueId, version, changes, knownSettings) =>
    call('assessment.save', { issueId, version, changes, knownSettings }),
  after(milliseconds, callBack) {
    const timer = window.setTimeout(callBack, milliseconds);
    return () => window.clearTimeout(timer);
  },
};

/** By what was read: whoever goes to another view and comes back finds what they changed. */
const OPENED = new WeakMap<object, { settingsVersion: number; ratings: EpicRatings }>();

function openedFor(reader: object, settings: PortfolioSettings, onSaved: () => void): EpicRatings {
  const known = OPENED.get(reader);
  if (known?.settingsVersion === settings.version) return known.ratings;
  const { server, told } = countedSaves(SERVER);
  const ratings = new EpicRatings(settings, server);
  warnOnLeave(ratings);
  ratings.listen(() => told() && onSaved());
  whenImportEnds(onSaved);
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

/** A server that is listened to: `told` says, once each time, that something was saved and no save is on its way. */
function countedSaves(to: RatingsServer): { server: RatingsServer; told: () => boolean } {
  let [sending, accepted] = [0, 0];
  const save: RatingsServer['save'] = async (...asked) => {
    sending += 1;
    try {
      const answer = await to.save(...asked);
      if (answer.ok) accepted += 1;
      return answer;
    } finally {
      sending -= 1;
    }
  };
  const told = (): boolean => {
    if (accepted === 0 || sending > 0) return false;
    accepted = 0;
    return true;
  };
  return { server: { ...to, save }, told };
}

/** An import goes on while another view is open. */
function whenImportEnds(heard: () => void): void {
  let busy = runningImport.busy;
  runningImport.listen(() => {
    if (busy && !runningImport.busy) heard();
    busy = runningImport.busy;
  });
}

/**
 * The ratings of the rows on screen; the version counts up with every change. @param page whose `refresh` stands for
 * one reading of one scope.
 */
export function useRatings(
  { refresh, markStale }: Pick<PortfolioPage, 'refresh' | 'markStale'>,
  settings: PortfolioSettings,
  rows: readonly RateRow[] | null,
): { ratings: EpicRatings; version: number } {
  const ratings = useMemo(() => openedFor(refresh, settings, markStale), [refresh, settings, markStale]);
  useEffect(() => {
    if (rows) ratings.setRows(rows);
  }, [ratings, rows]);
  return { ratings, version: useSyncExternalStore(ratings.listen, ratings.version) };
}
