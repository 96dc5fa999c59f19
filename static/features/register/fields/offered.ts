import type { Levels, Option } from '#domain/register/field';
import { dataStateLabel, dataStatesOf } from '#domain/register/listed/dataStates';
import { departmentLabel, departmentsOf } from '#domain/register/listed/departments';
import { reasonLabel, reasonsOf } from '#domain/register/listed/reasons';
import { roleLabel, rosterRolesOf } from '#domain/register/listed/roles';
import { segmentLabel, segmentsOf } from '#domain/register/listed/segments';
import { stagesOf } from '#domain/register/listed/stages';
import type { Settings } from '#domain/settings/settings';
import { answerChoices } from '../../rating/answers/answerChoices';
import { stageName } from '../../rating/answers/words';
import type { Choice } from '../../../parts/fields/Choices';
import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';

/** What was chosen before and is not offered any more is listed too, by its name or id, so that it is not lost. */
const withChosen = (options: readonly Option[], chosen: unknown, nameOf: (id: string) => string): Option[] => {
  const ids = (Array.isArray(chosen) ? chosen : [chosen]).filter((id): id is string => typeof id === 'string');
  const gone = ids.filter((id) => options.every((option) => option.id !== id));
  return [...options, ...gone.map((id) => ({ id, label: `${nameOf(id)} (not offered any more)` }))];
};

export const segmentOptions = (settings: Settings, chosen: unknown): Option[] =>
  withChosen(segmentsOf(settings), chosen, (id) => segmentLabel(id, settings));

export const roleOptions = (settings: Settings, chosen: unknown): Option[] =>
  withChosen(rosterRolesOf(settings), chosen, (id) => roleLabel(id, settings));

export const departmentOptions = (settings: Settings, chosen: unknown): Option[] =>
  withChosen(departmentsOf(settings), chosen, (id) => departmentLabel(id, settings));

export const reasonOptions = (settings: Settings, chosen: unknown): Option[] =>
  withChosen(reasonsOf(settings), chosen, (id) => reasonLabel(id, settings));

export const dataStateOptions = (settings: Settings, chosen: unknown): Option[] =>
  withChosen(dataStatesOf(settings), chosen, (id) => dataStateLabel(id, settings));

export const stageOptions = (settings: Settings, chosen: unknown): Option[] =>
  withChosen(stagesOf(settings), chosen, (id) => stageName(id, settings));

const IN_WORDS: Readonly<Record<Levels, (settings: Settings) => Choice[]>> = {
  impact(settings) {
    const criterion = settings.criteria.find(({ id }) => id === 'impact');
    return criterion ? answerChoices(criterion) : [];
  },
  disruption: () =>
    DISRUPTION_WORDS.map(({ label, anchor }, level) => ({
      value: String(level),
      label,
      anchor,
      tone: level === 0 ? 'neutral' : 'warning',
    })),
};

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

/** @returns the levels from one to another, in the words of those who rate; as figures where they have none. */
export function levelChoices(levels: Levels, from: number, to: number, settings: Settings): Choice[] {
  const inWords = new Map(IN_WORDS[levels](settings).map((choice) => [choice.value, choice] as const));
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const value = String(from + step);
    return inWords.get(value) ?? { value, label: signed(from + step) };
  });
}
