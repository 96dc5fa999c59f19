import { readSummary } from '#domain/publication/summary';
import type { FoundEpic } from '../../../host/jira';

/** What is published of the voices of an epic. */
export interface VoicedEpic extends Omit<FoundEpic, 'property'> {
  asked: number;
  heard: number;
  conflict: boolean;
  openChallenges: number;
  openAsks: number;
  /** Whether there ever were challenges, and asks to its sponsor. */
  hasChallenges: boolean;
  hasAsks: boolean;
}

/** @returns the epic as its published facts tell it; null where what is published cannot be read. */
export function voicedEpic({ property, ...found }: FoundEpic): VoicedEpic | null {
  const summary = readSummary(property);
  if (!summary) return null;
  const { asked = 0, heard = 0, conflict, openChallenges, openAsks } = summary;
  return {
    ...{ ...found, asked, heard, conflict: conflict === 'yes' },
    ...{ openChallenges: openChallenges ?? 0, hasChallenges: openChallenges !== undefined },
    ...{ openAsks: openAsks ?? 0, hasAsks: openAsks !== undefined },
  };
}

/** What of the list is shown. */
export const PARTS = {
  all: { label: 'All', holds: () => true },
  unanswered: { label: 'Unanswered', holds: ({ openChallenges, openAsks }) => openChallenges + openAsks > 0 },
  differ: { label: 'Differ in sign', holds: ({ conflict }) => conflict },
  unheard: { label: 'Not all heard', holds: ({ asked, heard }) => heard < asked },
} as const satisfies Record<string, { label: string; holds: (epic: VoicedEpic) => boolean }>;

export type Part = keyof typeof PARTS;

/** @returns what the address says to show, as far as it is one of the parts. */
export const readPart = (written: string | undefined): Part =>
  (Object.keys(PARTS) as Part[]).find((part) => part === written) ?? 'all';

/** @returns the epics with what waits for an answer first, then those that differ, then those heard least. */
export function waitingFirst(epics: readonly VoicedEpic[]): VoicedEpic[] {
  const weights = (epic: VoicedEpic): number[] => [
    epic.openChallenges,
    epic.openAsks,
    Number(epic.conflict),
    epic.asked - epic.heard,
  ];
  return [...epics].sort((a, b) => {
    const [of, other] = [weights(a), weights(b)];
    const at = of.findIndex((weight, index) => weight !== other[index]);
    if (at >= 0) return (other[at] ?? 0) - (of[at] ?? 0);
    return a.key.localeCompare(b.key, 'en', { numeric: true });
  });
}

/** What all the epics together come to. */
export interface VoicedSums {
  asked: number;
  heard: number;
  openChallenges: number;
  challenged: number;
  openAsks: number;
  differ: number;
}

export function voicedSums(epics: readonly VoicedEpic[]): VoicedSums {
  const sum = (of: (epic: VoicedEpic) => number): number => epics.reduce((total, epic) => total + of(epic), 0);
  return {
    asked: sum(({ asked }) => asked),
    heard: sum(({ heard }) => heard),
    openChallenges: sum(({ openChallenges }) => openChallenges),
    challenged: sum(({ openChallenges }) => Number(openChallenges > 0)),
    openAsks: sum(({ openAsks }) => openAsks),
    differ: sum(({ conflict }) => Number(conflict)),
  };
}
