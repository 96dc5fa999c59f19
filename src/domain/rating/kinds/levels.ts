import type { Stage } from '#domain/journey/journey';
import type { CommonFields } from './criterionFields';
import type { Kind, Level } from './kind';

/** @returns what a kind says of its utilities when each answer is one of a list of levels. */
export function worthOfLevels<C extends CommonFields>(
  levelsOf: (criterion: C, stages: readonly Stage[]) => readonly Level[],
): Pick<Kind<C>, 'utility' | 'missingRange' | 'legalUtilities'> {
  const utilities = (criterion: C, stages: readonly Stage[]): number[] => levelsOf(criterion, stages).map(({ u }) => u);
  return {
    utility: (criterion, answer, stages) => levelsOf(criterion, stages).find((level) => level.answer === answer)?.u,
    missingRange: (criterion, stages) => {
      const all = utilities(criterion, stages);
      return { low: Math.min(...all), high: Math.max(...all) };
    },
    legalUtilities: utilities,
  };
}

/** @returns the formula of a utility that is computed from a whole number between two conditions. */
export const wholeNumberFormula = (answer: string, least: string, most: string, utility: string): string =>
  `IF(ISNUMBER(${answer}),IF(AND(${least},${most},INT(${answer})=${answer}),${utility},""),"")`;
