import { inUse } from '#domain/settings/inUse';
import type { DataState } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

/** @returns the states of data that can be chosen, in the order of the settings, under their names. */
export const dataStatesOf = ({ dataStates }: Settings): DataState[] =>
  inUse(dataStates).map((one) => ({ ...one, label: textOf(one.label) }));

export const isDataState = (id: string, { dataStates }: Settings): boolean =>
  inUse(dataStates).some((one) => one.id === id);

/** @returns the name of a state, of one that was removed too; its id where the settings never knew it. */
export const dataStateLabel = (id: string, { dataStates }: Settings): string =>
  textOf(dataStates.find((one) => one.id === id)?.label ?? id);

/** @returns those that can be chosen, and behind them what was chosen before and is not offered any more. */
export function dataStatesWith(chosen: readonly string[], settings: Settings): DataState[] {
  const offered = dataStatesOf(settings);
  const others = [...new Set(chosen)].filter((id) => offered.every((one) => one.id !== id));
  const known = (id: string): DataState => settings.dataStates.find((one) => one.id === id) ?? { id, label: id };
  return [...offered, ...others.map((id) => ({ ...known(id), label: dataStateLabel(id, settings) }))];
}
