import { officeMeasure, rewardsIn, type OfficeMeasure } from '#domain/measure/office/rewarded';
import { outputShare } from '#domain/measure/office/outputShare';
import type { Measured } from '#domain/ladder/officeSums';
import type { Entry } from '#domain/register/entry';
import type { KindValues } from '#domain/register/kinds/index';
import { homeName, type Home } from '#kernel/home';
import type { EntryStore } from '#ports/register/entries';

type Store = Pick<EntryStore, 'allEntries' | 'readEntries'>;

/** Counts the measures in use of a project, and the weights of those that people are rewarded on, by stage. */
export async function countMeasures(store: Store, projectId: string): Promise<Measured> {
  const measures = await measuresOf(store, { projectId });
  const rewards: Measured['rewards'] = {};
  let ofNoStage = 0;
  for (const { stage, weight } of rewardsIn(measures)) {
    if (stage === null) ofNoStage += 1;
    else rewards[stage] = (rewards[stage] ?? 0) + weight;
  }
  const counting = measures.map(({ counts }) => counts);
  const output = counting.filter((one) => one === 'output').length;
  const { undecided } = outputShare(counting);
  return { output, outcome: measures.length - output - undecided, undecided, rewards, ofNoStage };
}

/** A measure that says no stage is of that of its path, where that belongs to the same project. */
async function measuresOf(store: Store, home: Home): Promise<OfficeMeasure[]> {
  const entries = (await store.allEntries('measure', home)).filter(({ removed }) => !removed);
  const values = entries.map((entry) => entry.values as KindValues<'measure'>);
  const ids = [...new Set(values.flatMap(({ stage, path }) => (stage === null && path !== null ? [path] : [])))];
  const paths = ids.length === 0 ? new Map<string, Entry>() : await store.readEntries(ids);
  return entries.map(({ id }, at) => {
    const said = values[at]!;
    const path = paths.get(said.path ?? '');
    const isHere = path && !path.removed && homeName(path.home) === homeName(home);
    return officeMeasure(id, said, isHere ? (path.values as KindValues<'path'>).stage : null);
  });
}
