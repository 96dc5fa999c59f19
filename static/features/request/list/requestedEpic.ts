import * as z from 'zod/mini';
import { readSummary } from '#domain/publication/summary';
import type { KindValues } from '#domain/register/kinds/index';
import { request } from '#domain/register/kinds/request';
import type { FoundEpic } from '../../../host/jira';
import type { OwnQuery } from '../../portfolio/page/routes';

/** What is published of the requests at an epic. */
export interface RequestedEpic extends Omit<FoundEpic, 'property'> {
  requests: number;
  /** Different customers behind them: one that is named counts once at an epic. */
  customers: number;
  leaving: number;
  declined: number;
  needs: Readonly<Record<string, number>>;
  heard: Readonly<Record<string, number>>;
  segments: readonly string[];
}

/** @returns the epic as its published facts tell it; null where what is published cannot be read. */
export function requestedEpic({ property, ...found }: FoundEpic): RequestedEpic | null {
  const summary = readSummary(property);
  if (!summary) return null;
  return {
    ...found,
    requests: summary.requests ?? 0,
    customers: summary.requestCustomers ?? 0,
    leaving: summary.requestsLeaving ?? (summary.mayLeave ? 1 : 0),
    declined: summary.requestsDeclined ?? 0,
    needs: summary.requestNeeds ?? {},
    heard: summary.requestsHeard ?? {},
    segments: summary.requestSegments ?? [],
  };
}

/** Epics whose customers may leave first, then those with the most customers. */
export const leavingFirst = (epics: readonly RequestedEpic[]): RequestedEpic[] =>
  [...epics].sort(
    (a, b) =>
      b.leaving - a.leaving ||
      b.customers - a.customers ||
      b.requests - a.requests ||
      a.key.localeCompare(b.key, 'en', { numeric: true }),
  );

/** What of the list is shown. */
export const PARTS = {
  all: { label: 'All', holds: () => true },
  leaving: { label: 'May leave us', holds: ({ leaving }) => leaving > 0 },
  declined: { label: 'Declined', holds: ({ declined }) => declined > 0 },
} as const satisfies Record<string, { label: string; holds: (epic: RequestedEpic) => boolean }>;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];

const optionsOf = (field: { control: object }): readonly { id: string; label: string }[] =>
  'options' in field.control ? (field.control.options as { id: string; label: string }[]) : [];
export const NEEDS = optionsOf(request.fields.need);
export const HEARD_BY = optionsOf(request.fields.heardBy);

type Need = NonNullable<KindValues<'request'>['need']>;
/** Each need behind a number: "2 missing". */
const NEED_WORDS: Readonly<Record<Need, string>> = {
  missing: 'missing',
  defective: 'does not work',
  improvement: 'could be better',
};
const MANY_WORDS: Partial<Readonly<Record<Need, string>>> = { defective: 'do not work' };

/** @returns what is asked for, behind its number. */
export const needWords = (id: string, count: number): string =>
  (count === 1 ? undefined : MANY_WORDS[id as Need]) ?? NEED_WORDS[id as Need] ?? id;

export interface Filter {
  part: Part;
  need: string | null;
  segment: string | null;
}

const oneOf = (ids: readonly string[], written: string | undefined): string | null => {
  const parsed = z.enum(ids as [string, ...string[]]).safeParse(written);
  return parsed.success ? parsed.data : null;
};

/** @returns what the address says to show, as far as it is offered. */
export const readFilter = (own: OwnQuery, segments: readonly { id: string }[]): Filter => ({
  part: PART_NAMES.find((part) => part === own['show']) ?? 'all',
  need: oneOf(
    NEEDS.map(({ id }) => id),
    own['need'],
  ),
  segment: oneOf(
    segments.map(({ id }) => id),
    own['segment'],
  ),
});

export const isShown = (epic: RequestedEpic, { part, need, segment }: Filter): boolean =>
  PARTS[part].holds(epic) &&
  (need === null || (epic.needs[need] ?? 0) > 0) &&
  (segment === null || epic.segments.includes(segment));

/** What several epics together come to. */
export interface RequestSums extends Pick<RequestedEpic, 'requests' | 'customers' | 'leaving' | 'declined'> {
  epics: number;
  needs: Readonly<Record<string, number>>;
  heard: Readonly<Record<string, number>>;
}

export function requestSums(epics: readonly RequestedEpic[]): RequestSums {
  const sum = (of: (epic: RequestedEpic) => number): number => epics.reduce((total, epic) => total + of(epic), 0);
  const each = (options: readonly { id: string }[], of: (epic: RequestedEpic) => Readonly<Record<string, number>>) =>
    Object.fromEntries(options.map(({ id }) => [id, sum((epic) => of(epic)[id] ?? 0)]));
  return {
    epics: epics.length,
    requests: sum(({ requests }) => requests),
    customers: sum(({ customers }) => customers),
    leaving: sum(({ leaving }) => leaving),
    declined: sum(({ declined }) => declined),
    needs: each(NEEDS, ({ needs }) => needs),
    heard: each(HEARD_BY, ({ heard }) => heard),
  };
}
