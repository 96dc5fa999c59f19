import { WEIGHT_MAX } from '#domain/rating/criterion';
import { NEED_MAX, openStages } from '#domain/journey/journey';
import type { Settings } from '#domain/settings/settings';
import { readNumber } from '../../../parts/fields/readNumber';
import { editDraft, type Draft } from './draft';
import { fieldIds } from '../fields/fieldIds';
import { updateCriterion, updateOption } from './criteria';
import { updateStage } from './stages';

/** The numbers of the page, each with what it belongs to. */
export type NumberField =
  | { kind: 'weight'; criterion: string }
  | { kind: 'countScale'; criterion: string }
  | { kind: 'utility'; criterion: string; option: string }
  | { kind: 'need'; stage: string };

export const ADVICE: Record<NumberField['kind'], string> = {
  weight: `Write a weight from 0 to ${WEIGHT_MAX.toLocaleString('en')}. 0 leaves it out of the score.`,
  countScale: 'Write a number of customers above 0, or leave it empty.',
  utility: 'Write a number from -1 to 1.',
  need: `Write a whole number from 0 to ${NEED_MAX}.`,
};

export function numberFieldId(field: NumberField): string {
  switch (field.kind) {
    case 'weight':
      return fieldIds.weight(field.criterion);
    case 'countScale':
      return fieldIds.countScale(field.criterion);
    case 'utility':
      return fieldIds.utility(field.criterion, field.option);
    case 'need':
      return fieldIds.need(field.stage);
  }
}

function fits({ kind }: NumberField, value: number): boolean {
  if (kind === 'weight') return value >= 0 && value <= WEIGHT_MAX;
  if (kind === 'utility') return Math.abs(value) <= 1;
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
  const emptyScale = field.kind === 'countScale' && text.trim() === '';
  const readable = emptyScale || (value !== undefined && fits(field, value));
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

function unreadable(draft: Draft, field: NumberField): boolean {
  const typed = draft.typed[numberFieldId(field)];
  if (typed === undefined || (field.kind === 'countScale' && typed.trim() === '')) return false;
  const value = readNumber(typed);
  return value === undefined || !fits(field, value);
}

function numberFields({ criteria, journeys }: Settings): NumberField[] {
  const ofCriteria = criteria
    .filter(({ archived }) => !archived)
    .flatMap((criterion): NumberField[] => [
      { kind: 'weight', criterion: criterion.id },
      { kind: 'countScale', criterion: criterion.id },
      ...(criterion.kind === 'choice' ? criterion.options.filter(({ archived }) => !archived) : []).map(
        ({ id }): NumberField => ({ kind: 'utility', criterion: criterion.id, option: id }),
      ),
    ]);
  return [...ofCriteria, ...openStages(journeys).map(({ id }): NumberField => ({ kind: 'need', stage: id }))];
}

function valueOf({ criteria, journeys }: Settings, field: NumberField): number | undefined {
  if (field.kind === 'need') return openStages(journeys).find(({ id }) => id === field.stage)?.need;
  const criterion = criteria.find(({ id }) => id === field.criterion);
  if (field.kind === 'weight') return criterion?.weight;
  if (field.kind === 'countScale') return criterion?.kind === 'count' ? criterion.k : undefined;
  return criterion?.kind === 'choice' ? criterion.options.find(({ id }) => id === field.option)?.u : undefined;
}

function withValue(settings: Settings, field: NumberField, value: number | undefined): Settings {
  if (field.kind === 'countScale') {
    return updateCriterion(settings, field.criterion, (one) => (one.kind === 'count' ? { ...one, k: value } : one));
  }
  if (value === undefined) return settings;
  if (field.kind === 'weight') return updateCriterion(settings, field.criterion, (one) => ({ ...one, weight: value }));
  if (field.kind === 'utility')
    return updateOption(settings, field.criterion, field.option, (one) => ({ ...one, u: value }));
  return updateStage(settings, field.stage, (one) => ({ ...one, need: value }));
}
