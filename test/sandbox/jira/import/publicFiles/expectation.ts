import type { TestJira } from '../../aJira';

/** What a user should get of one public file, or of several that are given together. */
export interface Expectation {
  files: readonly string[];
  /** What goes wrong with such files: the kind of `imports/README.md`, or what the file is about. */
  about: string;
  added?: number;
  alreadyHere?: number;
  refused?: number;
  /** What has to be said, anywhere in the report. */
  says?: readonly RegExp[];
  /** The file is refused as a whole, with this cause and cure. */
  error?: RegExp;
  /** What is then true of the issues. */
  holds?: (jira: TestJira) => Promise<void>;
}

type Fields = Record<string, unknown>;

async function fieldsOf(jira: TestJira, key: string): Promise<Fields> {
  const { status, body } = await jira.ask('GET', `/issue/${key}`, undefined, 'admin');
  expect({ key, status }).toEqual({ key, status: 200 });
  return (body as { fields: Fields }).fields;
}

/** Its summary, type, status, person and so on, as they are shown. */
export const shown =
  (key: string, fields: Fields) =>
  async (jira: TestJira): Promise<void> => {
    expect(await fieldsOf(jira, key)).toMatchObject(fields);
  };

export const found =
  (jql: string, keys: readonly string[]) =>
  async (jira: TestJira): Promise<void> => {
    expect({ jql, keys: (await jira.find(jql, 'admin')).sort() }).toEqual({ jql, keys: [...keys].sort() });
  };

export const all =
  (...holds: ((jira: TestJira) => Promise<void>)[]) =>
  async (jira: TestJira): Promise<void> => {
    for (const one of holds) await one(jira);
  };

/** Days on which issues were created, by key; null for none. Times are asked of somebody in Stockholm. */
export const created =
  (days: Readonly<Record<string, string | null>>) =>
  async (jira: TestJira): Promise<void> => {
    const told: Record<string, unknown> = {};
    for (const key of Object.keys(days)) {
      const value = (await fieldsOf(jira, key))['created'];
      told[key] = typeof value === 'string' ? value.slice(0, 10) : value;
    }
    expect(told).toEqual(days);
  };

export const person = (displayName: string): Fields => ({ displayName });
export const epics = (...keys: string[]) => found('issuetype = Epic', keys);
export const on = (
  day: string,
  count: number,
  except: Readonly<Record<string, string | null>> = {},
): Record<string, string | null> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `SHOP-${at + 1}`,
      except[`SHOP-${at + 1}`] !== undefined ? (except[`SHOP-${at + 1}`] ?? null) : day,
    ]),
  );

/** The accounts of two people of two issues differ, and each can be searched for by the name. */
export async function twoPeople(jira: TestJira): Promise<void> {
  const [one, two] = [await fieldsOf(jira, 'SHOP-1'), await fieldsOf(jira, 'SHOP-2')];
  expect(one).toMatchObject({ reporter: person('T. Müller'), assignee: person('T. Möller') });
  expect(two).toMatchObject({ reporter: person('T. Möller'), assignee: person('T. Müller') });
  await found('reporter = "T. Müller"', ['SHOP-1'])(jira);
  await found('assignee = "T. Müller"', ['SHOP-2'])(jira);
}
