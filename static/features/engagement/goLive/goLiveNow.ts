import { freezeGoLive } from '#domain/engagement/goLive/freezeGoLive';
import type { FrozenGoLive } from '#domain/engagement/goLive/frozenGoLive';
import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import type { OpenedEngagement } from '../reading/engagementData';

const told = ({ id, at, body }: EntryView) => ({ id, at, values: body });

/** @returns what a page would say that is frozen now, by the very rule of the server. @param now ISO 8601. */
export const goLiveNow = (
  { cohorts, sessions, gaps, confirmed }: OpenedEngagement,
  epic: FrozenGoLive['epic'],
  settings: Settings,
  now: string,
): FrozenGoLive =>
  freezeGoLive(
    { epic, confirmed, settings, cohorts: cohorts.map(told), sessions: sessions.map(told), gaps: gaps.map(told) },
    now,
  );
