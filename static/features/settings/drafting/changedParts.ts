import type { Settings } from '#domain/settings/settings';
import { sameJson } from '#kernel/sameJson';
import type { Draft } from './draft';

/** The parts of the settings, each on a section of its own. */
export type SettingsPart = 'weights' | 'journey' | 'people' | 'rules' | 'proposals';

/** What each part holds. */
const HELD: Record<SettingsPart, (settings: Settings) => unknown> = {
  weights: ({ criteria }) => criteria,
  journey: ({ journeys, segments, reasons }) => [journeys, segments, reasons],
  people: ({ boardGroup, decisionGroup, officeGroup, officeEndsAt, rosterRoles, departments, rolesOnly }) => [
    [boardGroup ?? null, decisionGroup ?? null, officeGroup ?? null, officeEndsAt ?? null],
    rosterRoles,
    departments,
    rolesOnly ?? false,
  ],
  rules: ({ sponsorRule, initiativeTypes, audit }) => [sponsorRule, initiativeTypes, audit ?? null],
  proposals: ({ secondPerson }) => secondPerson ?? false,
};
const PARTS = Object.keys(HELD) as SettingsPart[];

/** Numbers that cannot be read yet stand where they were typed. */
const isOfJourney = (field: string): boolean => field.startsWith('need:') || field.startsWith('size:');

/** @returns the parts in which something is not saved. */
export function changedParts({ stored, settings, typed }: Draft): ReadonlySet<SettingsPart> {
  const fields = Object.keys(typed);
  const changed = PARTS.filter((part) => !sameJson(HELD[part](stored.settings), HELD[part](settings)));
  if (fields.some(isOfJourney)) changed.push('journey');
  if (fields.some((field) => !isOfJourney(field))) changed.push('weights');
  return new Set(changed);
}
