import { openStages } from '#domain/journey/journey';
import {
  contradictionIn,
  lackOf,
  settledBy,
  type Contradiction,
  type DecidedReward,
  type Settled,
} from '#domain/measure/office/contradiction';
import { rewardsIn } from '#domain/measure/office/rewarded';
import { sayDo } from '#domain/measure/office/sayDo';
import { sidesOf, type StageSides } from '#domain/measure/office/sides';
import type { KindValues } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import type { OfficeRead, RewardDecisionView } from './readSayDo';

/** A stage with both its sides, as it is shown. */
export interface ShownSides extends StageSides {
  label: string;
  /** Points by which it is needed more than rewarded; below 0 the other way. */
  lack: number;
}

type Decided = DecidedReward & { entry: RewardDecisionView };

/** What is said and what is rewarded, as it stands now. */
export interface OfficeNow {
  /** Null without needs, or without rewards. */
  sides: ShownSides[] | null;
  /** From 0 to 1. */
  distance: number | null;
  /** Rewarded with a weight, and of no stage. */
  leftOut: number;
  hasNeeds: boolean;
  found: (Contradiction & { saysLabel: string; rewardedLabel: string }) | null;
  settled: Settled<Decided> | null;
}

/** @param now ISO 8601 in UTC. */
export function officeNow({ journeys }: Settings, { measures, decisions }: OfficeRead, now: string): OfficeNow {
  const stages = openStages(journeys);
  const rewards = rewardsIn(measures);
  const labelOf = (id: string): string => textOf(stages.find((one) => one.id === id)?.label ?? id);
  const found = contradictionIn(stages, rewards);
  const sides = sidesOf(stages, rewards);
  const { distance, leftOut } = sayDo(stages, rewards);
  return {
    sides: sides?.map((one) => ({ ...one, label: labelOf(one.id), lack: lackOf(one) })) ?? null,
    distance,
    leftOut,
    hasNeeds: stages.some(({ need }) => need > 0),
    found: found && { ...found, saysLabel: labelOf(found.says), rewardedLabel: labelOf(found.rewarded) },
    settled: found && settledBy(found, decisions.map(decidedOf), now),
  };
}

function decidedOf(entry: RewardDecisionView): Decided {
  const { says, rewarded, decision } = entry.body as KindValues<'rewardDecision'>;
  return { at: entry.at, says, rewarded, decision, entry };
}
