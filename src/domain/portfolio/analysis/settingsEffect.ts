import { isAsked } from '#domain/rating/criterion';
import { partsOf, type RatedAnswers, type Scale } from '#domain/rating/score';
import { bandSteps } from './bands';
import { whatIfSteps, type WhatIf } from './whatIf';

/** What settings that are not saved yet would do to a list of epics. */
export interface SettingsEffect extends WhatIf {
  /** Epics that would lack more answers than now, and how many more each: at least, at most. */
  lacking: { epics: number; least: number; most: number };
  /** Of the first places, those that no epic would hold for certain: now and then. */
  open: { now: number; then: number };
}

interface Tried {
  now: Scale;
  tried: Scale;
  epics: readonly { id: string; key: string; rated: RatedAnswers }[];
  places: number;
}

/** Yields the share that is done, 0 to 1. */
export function* settingsEffectSteps({ now, tried, epics, places }: Tried): Generator<number, SettingsEffect> {
  const whatIf = yield* whatIfSteps({ now, tried, epics, places });
  const before = yield* bandSteps(now, epics, places);
  const after = yield* bandSteps(tried, epics, places);
  return { ...whatIf, lacking: lackingMore(now, tried, epics), open: { now: before.open, then: after.open } };
}

function lackingMore(now: Scale, tried: Scale, epics: Tried['epics']): SettingsEffect['lacking'] {
  const more = epics.map(({ rated }) => lacked(tried, rated) - lacked(now, rated)).filter((count) => count > 0);
  return { epics: more.length, least: Math.min(...more, Infinity), most: Math.max(0, ...more) };
}

/** @returns how many answers somebody still has to give; what the stage answers is nobody's to give. */
const lacked = (scale: Scale, rated: RatedAnswers): number =>
  partsOf(scale, rated).filter(({ missing, criterion }) => missing && isAsked(criterion)).length;
