import { scaleOf } from '#domain/rating/score';
import { applyPreset, PRESETS, type Preset } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { differentScores, forcedTies } from './criterionEffect';

/** How far criteria can tell epics apart, once everything is answered. */
export interface Separation {
  /** Different scores that complete answers can give; null where there is no telling number. */
  scores: number | null;
  /** Epics that would at least share a score with another. */
  left: number;
}

export interface TieForecast extends Separation {
  /** The preset that leaves the fewest ties, where that is fewer than now. */
  better: (Separation & { preset: Preset }) | null;
}

/** @returns how many ties settings have to leave among so many epics, and the preset that would leave fewer. */
export function tieForecast(settings: Settings, epics: number): TieForecast {
  const own = separationOf(settings, epics);
  const others = PRESETS.map((preset) => ({ preset, ...separationOf(applyPreset(settings, preset), epics) }));
  const [best] = [...others].sort((a, b) => a.left - b.left);
  return { ...own, better: best && best.left < own.left ? best : null };
}

function separationOf(settings: Settings, epics: number): Separation {
  const scale = scaleOf(settings);
  return { scores: differentScores(scale), left: forcedTies(scale, epics) };
}
