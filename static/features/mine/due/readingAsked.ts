import { FORMULAS, type Formula } from '#domain/measure/formula';
import type { PartsKind } from '#domain/measure/parts';
import { SOURCES, type Source } from '#domain/measure/reading';
import type { Values } from '#domain/register/kind';
import { monthOf, monthsLater } from '#domain/trend/month';
import type { ProjectCard } from '../mineCard';

/** What a reading of a measure is made of. */
export interface ReadingAsked {
  parts: PartsKind;
  source: Source;
  unit: string | null;
}

/** @returns what a measure asks; one of which nobody said how its value is made is a share. */
export function readingOf({ formula, source, unit }: Values): ReadingAsked {
  return {
    parts: FORMULAS[isFormula(formula) ? formula : 'share'].parts,
    source: SOURCES.find((one) => one === source) ?? 'counted',
    unit: typeof unit === 'string' ? unit : null,
  };
}

const isFormula = (name: unknown): name is Formula => typeof name === 'string' && Object.hasOwn(FORMULAS, name);

/** @returns the month of which a reading waits: it waits from the day after its end. */
export const monthDue = ({ from }: Pick<ProjectCard, 'from'>): string => monthsLater(monthOf(from), -1);
