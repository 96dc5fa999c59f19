import {
  openOptions,
  SCALE_LEVELS,
  SIGNED_LEVELS,
  YES_NO,
  type Answer,
  type Criterion,
} from '#domain/rating/criterion';
import { signed } from '#domain/rating/rounding';
import { textOf } from '#domain/settings/shippedTexts';
import type { Choice } from '../../../parts/fields/Choices';
import { answerWords } from './words';

const anchorOf = (criterion: Criterion, level: Answer): string => textOf(criterion.anchors[String(level)] ?? '');

const levelTone = (level: number): Choice['tone'] => (level > 0 ? 'gain' : level < 0 ? 'harm' : 'neutral');

/** @returns the answers that a criterion offers to choose from; empty for the kinds that are not chosen from a list. */
export function answerChoices(criterion: Criterion): Choice[] {
  switch (criterion.kind) {
    case 'signed':
      return SIGNED_LEVELS.map((level) => ({
        value: String(level),
        label: signed(level),
        anchor: anchorOf(criterion, level),
        tone: levelTone(level),
      }));
    case 'scale':
      return SCALE_LEVELS.map((level) => ({
        value: String(level),
        label: String(level),
        anchor: anchorOf(criterion, level),
      }));
    case 'yesNo':
      return YES_NO.map((value) => ({
        value,
        label: answerWords(criterion, value),
        anchor: anchorOf(criterion, value),
      }));
    case 'choice':
      return openOptions(criterion).map(({ id, label }) => ({
        value: id,
        label: textOf(label),
        anchor: anchorOf(criterion, id),
      }));
    case 'count':
    case 'stageNeed':
      return [];
  }
}

/** What a person writes for a count of customers: a whole number of at most nine digits. */
export const WHOLE_NUMBER = /^\d{1,9}$/;
