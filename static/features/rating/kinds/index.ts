import type { Criterion, CriterionKind } from '#domain/rating/criterion';
import { choice } from './choice';
import { count } from './count';
import type { KindOnScreen } from './onScreen';
import { scale } from './scale';
import { signed } from './signed';
import { stageNeed } from './stageNeed';
import { yesNo } from './yesNo';

/** The kinds of criterion as screens show them: one for each of the domain's, or it does not compile. */
export const KINDS_ON_SCREEN: Readonly<Record<CriterionKind, KindOnScreen>> = {
  signed,
  scale,
  yesNo,
  choice,
  count,
  stageNeed,
};

export const onScreen = ({ kind }: Pick<Criterion, 'kind'>): KindOnScreen => KINDS_ON_SCREEN[kind];
