import type { SettingsPart } from '../../features/settings/drafting/changedParts';

/** The sections of the page in the order of the side list, each with its name. */
export const PLACES = {
  weights: 'Weights',
  journey: 'Journey',
  people: 'People and rights',
  rules: 'Rules',
  panel: 'Panel on issues',
  proposals: 'Proposals',
  history: 'History',
  health: 'Health',
  backup: 'Backup',
} as const satisfies Record<SettingsPart | 'panel' | 'history' | 'health' | 'backup', string>;
export type SettingsPlace = keyof typeof PLACES;

export const PLACE_NAMES = Object.keys(PLACES) as SettingsPlace[];
const START: SettingsPlace = 'weights';

/** @returns the section that a path names: the first one where it names none. */
export function placeOf(pathname: string): SettingsPlace {
  const name = pathname.replace(/^\/|\/$/g, '');
  return PLACE_NAMES.find((place) => place === name) ?? START;
}

export const pathOf = (place: SettingsPlace): string => (place === START ? '/' : `/${place}`);
