import { answerField, criterionIdOf, type ChangedValues, type Field, type PlainField } from './assessment';
import type { Answer } from './criterion';
import { sameJson } from '#kernel/sameJson';
import { partsOf, type RatedAnswers, type Scale } from './score';

/** An accepted save, as far as it tells who gave which value. */
export interface Save {
  version: number;
  at: string;
  actor: string;
  to: ChangedValues;
}

/** Who saved, and when (ISO 8601 in UTC). */
export type Saver = Pick<Save, 'actor' | 'at'>;

/** What was read of an epic's history. */
export interface SaveHistory {
  /** Newest first. */
  changes: readonly Save[];
  /** There are older ones that were not read. */
  more: boolean;
  /**
   * The save that made what is looked at, where it is known from elsewhere: a history may follow a save after a moment
   * only.
   */
  latest?: Saver & { version: number };
}

/**
 * Where a value comes from: a save; one before those that were read (`earlier`); or none that the history holds
 * (`unrecorded`).
 */
export type Origin = (Saver & { kind: 'save' }) | { kind: 'earlier' } | { kind: 'unrecorded' };

/** @returns who gave a field the value that it has. Of several saves that gave it the same value, the latest. */
export function originOf(history: SaveHistory, field: Field, value: unknown): Origin {
  const setting = savesOf(history, field);
  if (setting[0] && sameJson(valueSet(setting[0].to, field), value)) return saved(setting[0]);
  const { changes, latest, more } = history;
  const unlisted = latest ? latest.version - (changes[0]?.version ?? 0) : 0;
  // With one save unlisted, what none of the others gave came with that one.
  if (latest && unlisted > 0) return unlisted === 1 ? saved(latest) : { kind: 'unrecorded' };
  const before = setting.find(({ to }) => sameJson(valueSet(to, field), value));
  if (before) return saved(before);
  return more ? { kind: 'earlier' } : { kind: 'unrecorded' };
}

/** Who gave which answer of a score. */
export interface AnswerOrigins {
  /** By criterion id, for each that takes part and is answered; with the answer that it is about. */
  answers: ReadonlyMap<string, { answer: Answer | undefined; origin: Origin }>;
  /** Who saved last, whatever it was; null where nothing is recorded. */
  last: Saver | null;
  /** Other answers than these were saved last. */
  outdated: boolean;
}

/** @returns for each criterion with an answer who gave it, and whether what is looked at is what was saved last. */
export function answerOrigins(scale: Scale, rated: RatedAnswers, history: SaveHistory): AnswerOrigins {
  const parts = partsOf(scale, rated).map((part) => {
    const field = answerField(part.criterion);
    return {
      part,
      field,
      value: field === 'stage' ? (rated.stage ?? null) : (rated.answers[part.criterion.id] ?? null),
    };
  });
  const isOutdated = ({ field, value }: (typeof parts)[number]): boolean => {
    const newest = savesOf(history, field)[0];
    return newest !== undefined && !sameJson(valueSet(newest.to, field), value);
  };
  const answered = parts.filter(({ part }) => !part.missing);
  const last = history.latest ?? history.changes[0];
  return {
    answers: new Map(
      answered.map(({ part: { criterion, answer }, field, value }) => [
        criterion.id,
        { answer, origin: originOf(history, field, value) },
      ]),
    ),
    last: last ? { actor: last.actor, at: last.at } : null,
    outdated: history.latest === undefined && parts.some(isOutdated),
  };
}

const saved = ({ actor, at }: Saver): Origin => ({ kind: 'save', actor, at });

const savesOf = ({ changes }: SaveHistory, field: Field): Save[] =>
  changes.filter(({ to }) => valueSet(to, field) !== undefined);

/** @returns the value that a save gave to a field, null where it cleared it; undefined where it left it alone. */
function valueSet(to: ChangedValues, field: Field): unknown {
  const criterion = criterionIdOf(field);
  if (criterion === null) return to[field as PlainField];
  return to.answers && Object.hasOwn(to.answers, criterion) ? to.answers[criterion] : undefined;
}
