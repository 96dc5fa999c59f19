import type { EntryView } from '#contract/register';
import { segmentsOf } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { segmentWords } from '../voiceWords';
import type { Opinions } from '../opinion/useOpinions';

type Waiting = Opinions['waitingFor'][number];

/** A group of customers with those who spoke for it, and those who were asked and are close to it. */
export interface PictureGroup {
  segment: string | null;
  label: string;
  opinions: EntryView[];
  waiting: Waiting[];
}

const segmentOf = ({ body }: EntryView): string | null =>
  typeof body['segment'] === 'string' ? body['segment'] : null;

const levelOf = ({ body }: EntryView): number => Number(body['impact'] ?? 0);
const bestFirst = (a: EntryView, b: EntryView): number => levelOf(b) - levelOf(a);

/**
 * @returns the groups of customers that somebody spoke for, in the order of the settings, then those for which somebody
 *   is still to speak; last those who named no customers.
 */
export function pictureGroups({ opinions, waitingFor }: Opinions, settings: Settings): PictureGroup[] {
  const order = segmentsOf(settings).map(({ id }) => id);
  const named = [...opinions.map(segmentOf), ...waitingFor.map(({ segments }) => segments[0] ?? null)];
  const place = (segment: string | null): number => {
    if (segment === null) return order.length + 1;
    return order.includes(segment) ? order.indexOf(segment) : order.length;
  };
  const groups = [...new Set(named)].map((segment) => ({
    segment,
    label: segmentWords(segment, settings),
    opinions: opinions.filter((one) => segmentOf(one) === segment).sort(bestFirst),
    waiting: waitingFor.filter(({ segments }) => (segments[0] ?? null) === segment),
  }));
  const isQuiet = (group: PictureGroup): number => Number(group.opinions.length === 0);
  return groups.sort((a, b) => isQuiet(a) - isQuiet(b) || place(a.segment) - place(b.segment));
}

/** Opinions that are drawn at first; more are a press away. */
export const DRAWN_AT_FIRST = 20;

/** @returns the first opinions of groups, and how many were left out. */
export function firstOf(groups: readonly PictureGroup[], most: number): { groups: PictureGroup[]; leftOut: number } {
  let room = most;
  let leftOut = 0;
  const shown = groups.map((group) => {
    const opinions = group.opinions.slice(0, Math.max(0, room));
    room -= opinions.length;
    leftOut += group.opinions.length - opinions.length;
    return { ...group, opinions };
  });
  return { groups: shown.filter(({ opinions, waiting }) => opinions.length + waiting.length > 0), leftOut };
}
