import { roleLabel } from '#domain/register/listed/roles';
import type { Settings } from '#domain/settings/settings';
import { FEWEST_FOR_BIAS, type Bias, type Foresight } from '#domain/voice/foresight';
import { counted, type Figures } from '../../../parts/texts/counted';

export interface BiasRow {
  role: string;
  before: string;
  after: string;
}

/** @returns how far each role was off, before and after they saw the others; who spoke most stands first. */
export function biasRows(blind: Foresight, revised: Foresight, settings: Settings, figures: Figures): BiasRow[] {
  const roles = [...new Set([...Object.keys(blind.bias), ...Object.keys(revised.bias)])];
  const spoke = (role: string): number => (blind.bias[role]?.n ?? 0) + (revised.bias[role]?.n ?? 0);
  return roles
    .sort((a, b) => spoke(b) - spoke(a) || (a < b ? -1 : 1))
    .map((role) => ({
      role: roleLabel(role, settings),
      before: biasWords(blind.bias[role], figures),
      after: biasWords(revised.bias[role], figures),
    }));
}

/** Below this somebody was not off, as far as a reader can tell. */
const NOTHING_TO_TELL = 0.05;

/** @returns how far opinions were off from what came true, with how many there were. */
export function biasWords(one: Bias | undefined, figures: Figures): string {
  if (!one || one.n === 0) return 'nothing said';
  const of = counted(figures, one.n, 'opinion', 'opinions');
  if (one.bias === null) return `${of}: too few to tell, it takes ${FEWEST_FOR_BIAS}`;
  if (Math.abs(one.bias) < NOTHING_TO_TELL) return `not off on average (${of})`;
  return `${Math.abs(one.bias).toFixed(1)} too ${one.bias > 0 ? 'low' : 'high'} on average (${of})`;
}

/** What "50 per cent sure" of everything earns. */
const A_GUESS = 0.25;

/** @returns how well those who took a side knew it, 0 the best and 1 the worst. */
export function brierWords({ brier, n }: Foresight): string {
  if (brier === null) return 'nobody took a side and said how sure.';
  const against = brier < A_GUESS ? 'better than' : brier > A_GUESS ? 'worse than' : 'like';
  const of = n === 1 ? '1 opinion' : `${n} opinions`;
  const missed = `missed by ${brier.toFixed(2)} of 1 (the Brier score)`;
  return `${missed}, ${against} guessing, which misses by ${A_GUESS}, over ${of}.`;
}
