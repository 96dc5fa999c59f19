import type { Coverage, StageCoverage } from '#domain/journey/coverage';

/** Where one stage's bars stand, in percent of the picture's width from its left end. */
export interface StageBars {
  zero: number;
  harm: { left: number; width: number };
  supply: { left: number; width: number };
  /** The supply it would have if supply followed need; null where nothing is needed or supplied. */
  need: number | null;
}

/** Room for the need mark at the right end, so that it is never cut off. */
const MARGIN = 2;

/** Lays the stages out on one scale for harm, to the left of zero, and supply and need, to the right. */
export function stageBars({ stages, totalSupply }: Coverage): (stage: StageCoverage) => StageBars {
  const target = ({ needShare }: StageCoverage): number => needShare * totalSupply;
  const right = Math.max(1, ...stages.map((stage) => Math.max(stage.supply, target(stage))));
  const left = Math.max(0, ...stages.map(({ harm }) => harm));
  const perPoint = (100 - 2 * MARGIN) / (left + right);
  const zero = MARGIN + left * perPoint;
  return (stage) => ({
    zero,
    harm: { left: zero - stage.harm * perPoint, width: stage.harm * perPoint },
    supply: { left: zero, width: stage.supply * perPoint },
    need: target(stage) === 0 ? null : zero + target(stage) * perPoint,
  });
}
