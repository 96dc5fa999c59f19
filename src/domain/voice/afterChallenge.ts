/** A challenge after which the rating was changed: when it was made, and when it was answered. Times as ISO 8601. */
export interface AcceptedChallenge {
  id: string;
  at: string;
  answeredAt: string;
}

/**
 * @param changes saves of a rating, in any order.
 * @returns for each challenge that had its way the version that followed from it: the last save between the challenge
 *   and its answer or, where the answer came first, the first one after it.
 */
export function versionsAfter(
  changes: readonly { version: number; at: string }[],
  challenges: readonly AcceptedChallenge[],
): Map<string, number> {
  const inOrder = [...changes].sort((a, b) => a.version - b.version);
  const found = challenges.flatMap(({ id, at, answeredAt }): [string, number][] => {
    const later = inOrder.filter((change) => change.at >= at);
    const change = later.findLast((one) => one.at <= answeredAt) ?? later.find((one) => one.at > answeredAt);
    return change ? [[id, change.version]] : [];
  });
  return new Map(found);
}
