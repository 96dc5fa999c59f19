import { kindOf, openOptions, optionsOf, WEIGHT_MAX, type Criterion, type OwnNumber } from '#domain/rating/criterion';
import { NEED_MAX, openStages } from '#domain/journey/journey';
import { readNumber } from '#kernel/numbers';
import type { Settings } from '#domain/settings/settings';
import { inUse } from '#domain/settings/inUse';
import { SEGMENT_SIZE_MAX } from '#domain/settings/lists';
import { editDraft, type Draft } from './draft';
import { fieldIds } from '../fields/fieldIds';
import { updateCriterion, updateOption } from './criteria';
import { updateListed } from './lists';
import { updateStage } from './stages';

/** The numbers of the page, each with what it belongs to. */
export type NumberField =
  | { kind: 'weight'; criterion: string }
  /** The number that a criterion of its kind has beside the weight. */
  | { kind: 'ownNumber'; criterion: string }
  | { kind: 'utility'; criterion: string; option: string }
  | { kind: 'need'; stage: string }
  /** About how many customers a segment has. */
  | { kind: 'size'; segment: string };

const ADVICE: Record<Exclude<NumberField['kind'], 'ownNumber'>, string> = {
  weight: `Write a weight from 0 to ${WEIGHT_MAX.toLocaleString('en')}. 0 leaves it out of the score.`,
  utility: 'Write a number from -1 to 1.',
  need: `Write a whole number from 0 to ${NEED_MAX}.`,
  size: 'Write a whole number of customers, or nothing.',
};

/** @returns what may be written in a field, for somebody who wrote something else. */
export const adviceFor = (settings: Settings, field: NumberField): string =>
  field.kind === 'ownNumber' ? (ownNumberOf(settings, field.criterion)?.number.advice ?? '') : ADVICE[field.kind];

/** @returns a criterion with the number of its kind; undefined where its kind has none. */
function ownNumberOf(
  { criteria }: Settings,
  id: string,
): { criterion: Criterion; number: OwnNumber<Criterion> } | undefined {
  const criterion = criteria.find((one) => one.id === id);
  const number = criterion && kindOf(criterion).number;
  return criterion && number && { criterion, number };
}

export function numberFieldId(field: NumberField): string {
  switch (field.kind) {
    case 'weight':
      return fieldIds.weight(field.criterion);
    case 'ownNumber':
      return fieldIds.ownNumber(field.criterion);
    case 'utility':
      return fieldIds.utility(field.criterion, field.option);
    case 'need':
      return fieldIds.need(field.stage);
    case 'size':
      return fieldIds.segmentSize(field.segment);
  }
}

function fits({ kind }: NumberField, value: number): boolean {
  if (kind === 'weight') return value >= 0 && value <= WEIGHT_MAX;
  if (kind === 'utility') return Math.abs(value) <= 1;
  if (kind === 'size') return Number.isInteger(value) && value >= 0 && value <= SEGMENT_SIZE_MAX;
  if (kind === 'need') return Number.isInteger(value) && value >= 0 && value <= NEED_MAX;
  return Number.isFinite(value);
}

/** @returns what the field shows: what was typed, as it was typed. */
export function numberText({ settings, typed }: Draft, field: NumberField): string {
  return typed[numberFieldId(field)] ?? String(valueOf(settings, field) ?? '');
}

/** @returns the draft after a number was typed. One that cannot be read stays on screen and changes nothing else. */
export function typeNumber(draft: Draft, field: NumberField, text: string): Draft {
  const id = numberFieldId(field);
  const value = readNumber(text);
  const readable = isLeftEmpty(field, text) || (value !== undefined && fits(field, value));
  const next = readable ? editDraft(draft, (settings) => withValue(settings, field, value)) : draft;
  const { [id]: _replaced, ...others } = draft.typed;
  return { ...next, typed: readable && text === String(value ?? '') ? others : { ...others, [id]: text } };
}

/**
 * @returns the draft after a number field was left: what can be read is written as numbers are ("070" becomes "70").
 */
export function settleNumber(draft: Draft, field: NumberField): Draft {
  const id = numberFieldId(field);
  if (draft.typed[id] === undefined || unreadable(draft, field)) return draft;
  const { [id]: _readable, ...others } = draft.typed;
  return { ...draft, typed: others };
}

/** @returns the fields of which the typed number cannot be read. */
export function unreadableNumbers(draft: Draft): NumberField[] {
  return numberFields(draft.settings).filter((field) => unreadable(draft, field));
}

/** @returns whether a number below 0 is typed where none can be: more digits do not mend it. */
export function isBelowZero(draft: Draft, field: NumberField): boolean {
  const value = readNumber(draft.typed[numberFieldId(field)] ?? '');
  return value !== undefined && value < 0 && ['weight', 'need', 'size'].includes(field.kind);
}

/** The number of a kind may be left to the usual one, the size of a segment open. */
const isLeftEmpty = ({ kind }: NumberField, typed: string): boolean =>
  (kind === 'ownNumber' || kind === 'size') && typed.trim() === '';

function unreadable(draft: Draft, field: NumberField): boolean {
  const typed = draft.typed[numberFieldId(field)];
  if (typed === undefined || isLeftEmpty(field, typed)) return false;
  const value = readNumber(typed);
  return value === undefined || !fits(field, value);
}

function numberFields({ criteria, journeys, segments }: Settings): NumberField[] {
  const ofCriteria = inUse(criteria).flatMap((criterion): NumberField[] => [
    { kind: 'weight', criterion: criterion.id },
    ...(kindOf(criterion).number ? [{ kind: 'ownNumber', criterion: criterion.id } as const] : []),
    ...openOptions(criterion).map(({ id }): NumberField => ({ kind: 'utility', criterion: criterion.id, option: id })),
  ]);
  return [
    ...ofCriteria,
    ...openStages(journeys).map(({ id }): NumberField => ({ kind: 'need', stage: id })),
    ...inUse(segments).map(({ id }): NumberField => ({ kind: 'size', segment: id })),
  ];
}

function valueOf(settings: Settings, field: NumberField): number | undefined {
  const { criteria, journeys, segments } = settings;
  if (field.kind === 'size') return segments.find(({ id }) => id === field.segment)?.size;
  if (field.kind === 'need') return openStages(journeys).find(({ id }) => id === field.stage)?.need;
  if (field.kind === 'ownNumber') {
    const own = ownNumberOf(settings, field.criterion);
    return own?.number.of(own.criterion);
  }
  const criterion = criteria.find(({ id }) => id === field.criterion);
  if (field.kind === 'weight') return criterion?.weight;
  return criterion && optionsOf(criterion).find(({ id }) => id === field.option)?.u;
}

function withValue(settings: Settings, field: NumberField, value: number | undefined): Settings {
  if (field.kind === 'ownNumber')
    return updateCriterion(settings, field.criterion, (one) => kindOf(one).number?.with(one, value) ?? one);
  if (field.kind === 'size')
    return updateListed(settings, 'segments', field.segment, ({ size: _before, ...one }) =>
      value === undefined ? one : { ...one, size: value },
    );
  if (value === undefined) return settings;
  if (field.kind === 'weight') return updateCriterion(settings, field.criterion, (one) => ({ ...one, weight: value }));
  if (field.kind === 'utility')
    return updateOption(settings, field.criterion, field.option, (one) => ({ ...one, u: value }));
  return updateStage(settings, field.stage, (one) => ({ ...one, need: value }));
}
