import type { SettingsEffect } from '#domain/portfolio/analysis/settingsEffect';
import type { TieForecast } from '#domain/portfolio/analysis/tieForecast';
import { counted, type Figures } from '../../../parts/texts/counted';

/** @returns what the epics would lack, and how many of the first places become open or certain by it. */
export function answersWords(
  figures: Figures,
  { lacking, open }: Pick<SettingsEffect, 'lacking' | 'open'>,
  places: number,
): string[] {
  return [...lackingWords(figures, lacking), ...openWords(figures, open, places)];
}

function lackingWords(figures: Figures, { epics, least, most }: SettingsEffect['lacking']): string[] {
  if (epics === 0) return [];
  const who = epics === 1 ? `${figures(epics)} epic will lack` : `${figures(epics)} epics will each lack`;
  const answers = counted(figures, most, 'answer', 'answers');
  return [`${who} ${least === most ? answers : `${figures(least)} to ${answers}`}.`];
}

function openWords(figures: Figures, { now, then }: SettingsEffect['open'], places: number): string[] {
  if (now === then) return [];
  const many = Math.abs(then - now);
  const [becomes, what] = [many === 1 ? 'becomes' : 'become', then > now ? 'open' : 'certain'];
  return [`${figures(many)} of ${counted(figures, places, 'place', 'places')} ${becomes} ${what}.`];
}

/** @returns how many epics share a place with another, now and with the draft. */
export function tiedWords(figures: Figures, { tied, ranked }: Pick<SettingsEffect, 'tied' | 'ranked'>): string {
  const [now, then] = [tied.now.size, tied.then.size];
  const of = `of ${counted(figures, ranked, 'epic', 'epics')}`;
  if (now === then) return `${figures(then)} ${of} share a place, as now.`;
  return `${figures(then)} ${of} would share a place; now ${figures(now)} do.`;
}

/** @returns how many ties these criteria have to leave once everything is answered. */
export function forecastWords(figures: Figures, { scores, left }: TieForecast, epics: number): string {
  if (left === 0)
    return `Once everything is answered, none of ${counted(figures, epics, 'epic', 'epics')} has to share a place.`;
  return (
    `Once everything is answered, at least ${figures(left)} of ${counted(figures, epics, 'epic', 'epics')} ` +
    `will share a place: these criteria tell only ${counted(figures, scores ?? 0, 'score', 'scores')} apart.`
  );
}

/** @returns what the preset would leave that separates more. */
export const betterWords = (figures: Figures, { preset, left }: NonNullable<TieForecast['better']>): string =>
  `“${preset.label}” separates more: ` +
  (left === 0 ? 'no epic would have to share a place.' : `at least ${figures(left)} would be left.`);
