import type { TargetReceipt } from '#domain/map/targets';
import type { Thing } from '../reading/things';
import { thingName } from '../page/mapPage';

/** Something that nobody said, so that points are a range. */
export interface Question {
  thing: Thing;
  field: 'fixability' | 'criticality' | 'pain';
  words: string;
}

/** @returns what nobody said of a target and of the experiences that reach it: of the target itself first. */
export function questionsOf(id: string, { terms }: TargetReceipt, byId: ReadonlyMap<string, Thing>): Question[] {
  const target = byId.get(id);
  const experiences = terms.flatMap(({ path }) => byId.get(path[0] ?? '') ?? []);
  const ask = (thing: Thing, field: Question['field'], words: string): Question => ({ thing, field, words });
  return [
    ...(target?.fixability === null ? [ask(target, 'fixability', 'How well it can be fixed is not said.')] : []),
    ...experiences.flatMap((thing) => [
      ...(thing.criticality === null
        ? [ask(thing, 'criticality', `How critical “${thingName(thing)}” is to customers is not said.`)]
        : []),
      ...(thing.pain === null && thing.share === null
        ? [ask(thing, 'pain', `How much “${thingName(thing)}” hurts is neither said nor measured.`)]
        : []),
    ]),
  ];
}
