import type { ImportView } from '#contract/backup';
import { ANSWER } from '#domain/backup/effect';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { counted, type Figures } from '../../parts/texts/counted';

const SETTINGS: Record<ImportView['settings'], { planned: string; applied: string }> = {
  restored: {
    planned: 'Every version of the settings is restored as it was, and all scores follow.',
    applied: 'The settings were restored with all their versions.',
  },
  changed: {
    planned: 'The settings get one new version, with the reason “Imported”, and all scores follow.',
    applied: 'The settings got one new version.',
  },
  same: { planned: 'The settings stay: they say the same.', applied: 'The settings stayed as they were.' },
  kept: {
    planned: 'The settings stay.',
    applied:
      'Somebody changed the settings after the preview, or they ask for ' +
      'a second person for other weights: they stayed as they are.',
  },
};

/** @returns what an import would do, a sentence each. */
export function plannedWords(
  { planned: { created, changed, same, hidden }, settings, records }: ImportView,
  figures: Figures,
): string[] {
  return [
    ...(created > 0
      ? [
          `${counted(figures, created, 'epic that has', 'epics that have')} no rating here ` +
            `${created === 1 ? 'gets the one' : 'get the ones'} of the file, with the history.`,
        ]
      : []),
    ...(changed > 0
      ? [
          `${counted(figures, changed, 'epic gets', 'epics get')} the rating ` +
            'of the file; the present one stays in the history.',
        ]
      : []),
    ...(same > 0 ? [`${counted(figures, same, 'epic stays: it says', 'epics stay: they say')} the same.`] : []),
    ...recordsWords(records, figures),
    SETTINGS[settings].planned,
    ...(hidden > 0
      ? [
          `${counted(figures, hidden, 'of these epics is', 'of these epics are')} out of Customer ` +
            'Lens’s sight, deleted or restricted to some people: what the file says of ' +
            `${hidden === 1 ? 'it' : 'them'} is kept, but Jira’s search does not show it.`,
        ]
      : []),
  ];
}

/** What people said, asked and recorded: of registers. */
function recordsWords(records: ImportView['records'], figures: Figures): string[] {
  if (!records || records.created + records.changed + records.same === 0) return [];
  const { created, changed, same } = records;
  const stays = same === 1 ? 'stays as it is' : 'stay as they are';
  return [
    `Of what was said and recorded at epics and projects, ${figures(created)} ${created === 1 ? 'is' : 'are'} added, ` +
      `${figures(changed)} changed, ${figures(same)} ${stays}.`,
  ];
}

/** @returns what an import did, a sentence each. */
export function appliedWords(
  { applied: { created, changed, same, kept, missed }, settings }: ImportView,
  figures: Figures,
): string[] {
  return [
    `${counted(figures, created, 'epic was', 'epics were')} added, ${figures(changed)} ` +
      `changed, ${figures(same)} stayed as ${same === 1 ? 'it was' : 'they were'}.`,
    ...(kept > 0
      ? [
          `Somebody rated ${counted(figures, kept, 'epic', 'epics')} after the preview: ` +
            `${kept === 1 ? 'it stayed as it was' : 'they stayed as they were'}. ` +
            `Import the file again to compare ${kept === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    SETTINGS[settings].applied,
    ...(missed > 0
      ? [
          `Jira does not let Customer Lens show the score of ${counted(figures, missed, 'epic', 'epics')}: ` +
            `anyone who may edit ${missed === 1 ? 'it' : 'them'} can do so by saving a rating.`,
        ]
      : []),
  ];
}

/** Whether an import put other settings in force. */
export const movedSettings = ({ state, settings }: ImportView): boolean =>
  state === 'done' && (settings === 'restored' || settings === 'changed');

/** Whether an import would do nothing at all. */
export const doesNothing = ({ planned: { created, changed }, settings, records }: ImportView): boolean =>
  created + changed + (records?.created ?? 0) + (records?.changed ?? 0) === 0 && settings === 'same';

const FIELDS: Readonly<Record<string, string>> = {
  reason: 'Reason',
  disruption: 'Disruption',
  stage: 'Journey stage',
  otherStages: 'Other stages',
  sponsor: 'Sponsor',
};

/** @returns the fields that a change concerns, as the settings name them. */
export function fieldWords(fields: readonly string[], { criteria }: Settings): string {
  const nameOf = (id: string): string =>
    textOf(criteria.find((criterion) => criterion.id === id)?.label ?? 'an answer that is not asked for here');
  return fields
    .map((field) => (field.startsWith(ANSWER) ? nameOf(field.slice(ANSWER.length)) : (FIELDS[field] ?? field)))
    .join(', ');
}

/** @returns how many epics an import has dealt with, of how many. */
export function progressOf({ planned, applied }: ImportView): { done: number; total: number } {
  return {
    done: applied.created + applied.changed + applied.same + applied.kept,
    total: planned.created + planned.changed + planned.same,
  };
}
