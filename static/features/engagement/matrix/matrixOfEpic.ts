import type { EngagementData } from '../reading/engagementData';
import { matrixLines, type CohortHead, type MatrixLines } from './matrixLines';

const NAMELESS: CohortHead = { name: 'A cohort without a name', size: null, endCustomers: null, friendly: false };

/** @returns the matrix of one epic, with the names of its cohorts and states of data. */
export function matrixOfEpic({ matrix, cohorts, states, held }: EngagementData): MatrixLines {
  const heldIds = new Set(held.map(({ id }) => id));
  return matrixLines(matrix, {
    cohortOf(id) {
      const said = cohorts.find((one) => one.id === id)?.said;
      if (!said) return NAMELESS;
      const { name, size, endCustomers, friendly } = said;
      return { name: name ?? NAMELESS.name, size, endCustomers, friendly: friendly === true };
    },
    stateOf(id) {
      const { label, hard } = states.find((one) => one.id === id) ?? { label: id };
      return { label, hard: hard === true };
    },
    isHeld: (id) => heldIds.has(id),
  });
}
