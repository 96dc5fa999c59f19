/** How well those who spoke foresaw what came true. Shown beside new ratings, never applied to them. */

/** An impact from -3 to +3, and how sure its giver was of the side, 50 to 100 per cent; null where they did not say. */
export interface Forecast {
  impact: number;
  sure: number | null;
}

/** What one person said before they saw the others, what they said afterwards, and what became of it. */
export interface Spoken {
  role: string;
  /** Null while it is not known. */
  realised: number | null;
  blind: Forecast | null;
  revised?: Forecast | null;
  /** They were shown the others and kept what they had said. */
  kept?: boolean;
}

/** Mean of what came true less what was said; null below five. */
export interface Bias {
  bias: number | null;
  n: number;
}

export interface Foresight {
  /** 0 is perfect, 0.25 is what "50 per cent sure" of everything earns. Null where nobody took a side. */
  brier: number | null;
  /** Opinions that took a side and said how sure. */
  n: number;
  bias: Record<string, Bias>;
}

/** Fewer opinions of a role tell nothing of it. */
export const FEWEST_FOR_BIAS = 5;

/** Blind opinions and those given in sight of the others are kept apart, and both are counted. */
export function foresightOf(spoken: readonly Spoken[]): { blind: Foresight; revised: Foresight } {
  return {
    blind: figures(spoken, ({ blind }) => blind),
    revised: figures(spoken, ({ blind, revised, kept }) => revised ?? (kept ? blind : null)),
  };
}

interface Judged extends Forecast {
  role: string;
  realised: number;
}

function figures(spoken: readonly Spoken[], of: (one: Spoken) => Forecast | null): Foresight {
  const judged = spoken.flatMap((one): Judged[] => {
    const forecast = of(one);
    return forecast && one.realised !== null ? [{ ...forecast, role: one.role, realised: one.realised }] : [];
  });
  const sided = judged.flatMap((one) => (one.impact === 0 || one.sure === null ? [] : [{ ...one, sure: one.sure }]));
  const roles = [...new Set(judged.map(({ role }) => role))].sort();
  return {
    brier: mean(sided.map(missedBy)),
    n: sided.length,
    bias: Object.fromEntries(
      roles.map((role) => [
        role,
        biasOf(judged.filter((one) => one.role === role).map(({ realised, impact }) => realised - impact)),
      ]),
    ),
  };
}

/** Nothing that customers notice came true: whoever took a side missed. */
function missedBy({ impact, sure, realised }: Judged & { sure: number }): number {
  const hit = Math.sign(impact) === Math.sign(realised) ? 1 : 0;
  return (sure / 100 - hit) ** 2;
}

const biasOf = (differences: readonly number[]): Bias => ({
  bias: differences.length < FEWEST_FOR_BIAS ? null : mean(differences),
  n: differences.length,
});

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
