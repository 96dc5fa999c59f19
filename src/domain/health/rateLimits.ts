/**
 * What Jira's answers say of the points that are left, by headers of the IETF's draft "RateLimit header fields for
 * HTTP": several policies in one header, in any order, under the plain name of the header or with a "Beta-" before it.
 * Which numbers belong together only the name of the policy tells.
 */
export interface RatePolicy {
  name: string;
  limit: number;
  /** Seconds of its window; null where Jira does not say. */
  window: number | null;
  /** Null where Jira does not say: it only does from about four fifths of the limit on. */
  left: number | null;
}

/** Reads a header by its name; null where the answer has none. */
export type Headers = (name: string) => string | null;

const HOUR_SECONDS = 3600;

/** @returns the policies that an answer names, in the order of their names. */
export function ratePolicies(header: Headers): RatePolicy[] {
  const left = new Map(itemsOf(header, 'RateLimit').map(({ name, parameters }) => [name, parameters.get('r') ?? null]));
  const policies = new Map<string, RatePolicy>();
  for (const { name, parameters } of itemsOf(header, 'RateLimit-Policy')) {
    const limit = parameters.get('q');
    if (limit !== undefined)
      policies.set(name, { name, limit, window: parameters.get('w') ?? null, left: left.get(name) ?? null });
  }
  return [...policies.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @returns of the policies for an hour the one that is nearest to its end; null where no answer names one. */
export function hourlyPolicy(policies: readonly RatePolicy[]): RatePolicy | null {
  const hourly = policies.filter(({ window }) => window === null || window === HOUR_SECONDS);
  const used = ({ limit, left }: RatePolicy): number => (left === null ? 0 : 1 - left / limit);
  return hourly.sort((a, b) => used(b) - used(a))[0] ?? null;
}

interface Item {
  name: string;
  parameters: ReadonlyMap<string, number>;
}

function itemsOf(header: Headers, name: string): Item[] {
  const texts = [name, `Beta-${name}`].flatMap((one) => header(one) ?? []);
  return texts.flatMap((text) =>
    [...text.matchAll(ITEM)].map(([, quoted, rest = '']) => ({
      name: withoutBeta(quoted ?? ''),
      parameters: parametersOf(rest),
    })),
  );
}

/** A policy: its name in quotes, and what follows until the comma before the next one. */
const ITEM = /"([^"]*)"([^",]*)/g;
const PARAMETER = /;\s*([a-z]+)\s*=\s*(\d+)/g;

const withoutBeta = (name: string): string => name.replace(/^beta-/i, '');

const parametersOf = (text: string): ReadonlyMap<string, number> =>
  new Map([...text.matchAll(PARAMETER)].map(([, name = '', value]) => [name, Number(value)]));
