import { useEffect, useMemo, useState } from 'react';
import { settingsEffectSteps, type SettingsEffect } from '#domain/portfolio/analysis/settingsEffect';
import { scaleOf, type Scale } from '#domain/rating/score';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import type { PageReading } from '../../portfolio/reading/pageReading';
import type { PortfolioEpic } from '../../portfolio/reading/portfolioEpic';
import { LatestRun } from '../../portfolio/weighting/latestRun';

interface Asked {
  now: Scale;
  tried: Scale;
  epics: readonly PortfolioEpic[];
  places: number;
}

/** What a draft would do, with what it was worked out from. */
export type DraftEffect = Asked & SettingsEffect;

/**
 * Works out what the settings that are being written would do to the epics that were read, and again with every change.
 * @returns the last that was worked out, which may be of the draft before; null before the first, and while the draft
 * gives no score.
 */
export function useDraftEffect(reading: PageReading | null, draft: Settings, places: number): DraftEffect | null {
  const [known, setKnown] = useState<DraftEffect | null>(null);
  const runner = useMemo(
    () => new LatestRun<Asked, SettingsEffect>(settingsEffectSteps, (asked, found) => setKnown({ ...asked, ...found })),
    [],
  );
  useEffect(() => runner.open(), [runner]);
  const asked = useMemo((): Asked | null => {
    if (!reading || settingsProblems(draft).length > 0) return null;
    const epics = [...reading.places.map(({ epic }) => epic), ...reading.reaching];
    return { now: reading.settings.scale, tried: scaleOf(draft), epics, places };
  }, [reading, draft, places]);
  useEffect(() => {
    if (asked) runner.ask(asked);
  }, [runner, asked]);
  return asked && known;
}
