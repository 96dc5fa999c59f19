import { kindOf, type Criterion } from '#domain/rating/criterion';
import type { Journey } from '#domain/journey/journey';
import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';
import { YES_NO } from '#domain/rating/kinds/yesNo';
import {
  DEFAULT_DATA_STATES,
  DEFAULT_DEPARTMENTS,
  DEFAULT_REASONS,
  DEFAULT_ROSTER_ROLES,
  DEFAULT_SEGMENTS,
} from './lists';
import type { Settings } from './settings';

const anchorKeys = (prefix: string, levels: readonly (string | number)[]): Record<string, string> =>
  Object.fromEntries(levels.map((level) => [String(level), `${prefix}.${level}`]));

const labelled = (id: string, weight: number) => ({
  id,
  weight,
  label: `default.${id}.label`,
  question: `default.${id}.question`,
});

const impact = (weight: number): Criterion => ({
  ...labelled('impact', weight),
  kind: 'signed',
  anchors: anchorKeys('default.impact.anchor', SIGNED_LEVELS),
});

const request = (weight: number): Criterion => ({
  ...labelled('request', weight),
  kind: 'yesNo',
  anchors: anchorKeys('default.request.anchor', YES_NO),
});

const stageNeed: Criterion = {
  ...labelled('stage-need', 0),
  label: 'default.stageNeed.label',
  question: 'default.stageNeed.question',
  kind: 'stageNeed',
  anchors: {},
};

const reach = (weight: number): Criterion => ({ ...labelled('reach', weight), kind: 'count', anchors: {} });

const crown = (id: string, weight: number): Criterion => ({
  ...labelled(id, weight),
  kind: 'signed',
  anchors: anchorKeys('default.crown.anchor', SIGNED_LEVELS),
});

const DEFAULT_STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];

export const DEFAULT_JOURNEY: Journey = {
  id: 'default',
  label: 'default.journey.label',
  stages: DEFAULT_STAGES.map((id) => ({ id, label: `default.stage.${id}`, need: 1 })),
};

export interface Preset {
  id: 'impact-request' | 'impact-request-reach' | 'triple-crown';
  label: string;
  criteria: Criterion[];
}

/** Sets of criteria to start from; a stage need of weight 0 stands in each, off until the board sets needs. */
export const PRESETS: readonly Preset[] = [
  { id: 'impact-request', label: 'Impact and request', criteria: [impact(70), request(30), stageNeed] },
  {
    id: 'impact-request-reach',
    label: 'Impact, request and reach',
    criteria: [impact(60), request(25), reach(15), stageNeed],
  },
  {
    id: 'triple-crown',
    label: 'Triple crown',
    criteria: [impact(50), request(20), crown('service', 10), crown('cost', 10), crown('revenue', 10), stageNeed],
  },
];

/** What applies on a site where nobody has saved settings yet: version 0. */
export const DEFAULT_SETTINGS: Settings = {
  criteria: [impact(70), request(30), stageNeed],
  journeys: [DEFAULT_JOURNEY],
  sponsorRule: { impact: 2, disruption: 2 },
  initiativeTypes: ['Epic'],
  segments: DEFAULT_SEGMENTS,
  rosterRoles: DEFAULT_ROSTER_ROLES,
  departments: DEFAULT_DEPARTMENTS,
  reasons: DEFAULT_REASONS,
  dataStates: DEFAULT_DATA_STATES,
};

/**
 * Puts a preset's criteria into settings. Criteria of the preset that exist keep their texts and take the preset's
 * weight; new ones are added; the others are archived, apart from one of which there can be no second, because ids are
 * never used again and answers stay.
 */
export function applyPreset(settings: Settings, preset: Preset): Settings {
  const wanted = new Map(preset.criteria.map((criterion) => [criterion.id, criterion]));
  const kept = settings.criteria.map((criterion): Criterion => {
    const target = wanted.get(criterion.id);
    if (target && target.kind === criterion.kind) return { ...criterion, weight: target.weight, archived: undefined };
    return kindOf(criterion).once ? criterion : { ...criterion, archived: true };
  });
  const isTaken = ({ kind }: Criterion): boolean =>
    kindOf({ kind }).once === true && kept.some((one) => one.kind === kind);
  const added = preset.criteria.filter(
    (criterion) => !settings.criteria.some(({ id }) => id === criterion.id) && !isTaken(criterion),
  );
  return { ...settings, criteria: [...kept, ...added] };
}
