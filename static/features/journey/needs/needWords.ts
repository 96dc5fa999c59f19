import type { Needs } from '#domain/journey/needs';
import type { Stage } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';

/** @returns what differs between two needs of these stages, a sentence for each. */
export function needChanges(stages: readonly Stage[], before: Needs, after: Needs): string[] {
  return stages.flatMap(({ id, label }) => {
    const [from, to] = [before[id], after[id]];
    return from === undefined || to === undefined || from === to ? [] : [`${textOf(label)}: from ${from} to ${to}`];
  });
}

/** @returns why somebody may not set needs, and who may. */
export function whoSets(group: string | null): string {
  const who =
    group === null ? 'Jira administrators' : `Jira administrators and the members of the Jira group “${group}”`;
  return `You may not set the needs of stages: ${who} do. Ask one of them.`;
}
