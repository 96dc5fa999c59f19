import { inUse } from '#domain/settings/inUse';
import type { LossReason, ReasonBranch } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

/** @returns the reasons that can be chosen, in the order of the settings, under their names. */
export const reasonsOf = ({ reasons }: Settings): LossReason[] =>
  inUse(reasons).map((one) => ({ ...one, label: textOf(one.label) }));

export const isReason = (id: string, { reasons }: Settings): boolean => inUse(reasons).some((one) => one.id === id);

/** @returns a reason in words, one that was removed too; its id where the settings never knew it. */
export const reasonLabel = (id: string, { reasons }: Settings): string =>
  textOf(reasons.find((one) => one.id === id)?.label ?? id);

/** @returns the branch to which a reason belongs, of a removed one too; null where the settings never knew it. */
export const branchOf = (id: string, { reasons }: Settings): ReasonBranch | null =>
  reasons.find((one) => one.id === id)?.branch ?? null;
