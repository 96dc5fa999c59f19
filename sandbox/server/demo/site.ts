import * as z from 'zod/mini';
import type { LocalJira, LocalPlatform } from '../../seams';

/** What a step of the demo's history needs. */
export interface Site {
  jira: LocalJira;
  platform: LocalPlatform;
  /** Ids by key, of issues and projects that were asked for. */
  ids: Map<string, string>;
}

const MODULE = 'jira:globalPage';
const namedSchema = z.object({ id: z.string() });
const ADMIN = 'admin';

/** @returns the id of an issue; null where this person may not see it. */
export async function seenBy({ jira }: Site, viewer: string, issue: string): Promise<string | null> {
  const { status, body } = await jira.handle(asking(viewer, `/rest/api/3/issue/${issue}?fields=summary`));
  return status === 404 ? null : namedSchema.parse(JSON.parse(body ?? '{}')).id;
}

/**
 * @returns the id behind the key of an issue or a project, whoever sees it: whether somebody may write there is for the
 *   app to say.
 */
export async function idOf(site: Site, place: 'issue' | 'project', key: string): Promise<string> {
  const known = site.ids.get(key);
  if (known !== undefined) return known;
  const { body } = await site.jira.handle(asking(ADMIN, `/rest/api/3/${place}/${key}?fields=summary`));
  const { id } = namedSchema.parse(JSON.parse(body ?? '{}'));
  site.ids.set(key, id);
  return id;
}

const asking = (viewer: string, path: string) => ({ tier: 'user' as const, viewer, method: 'GET', path, body: null });

/** @returns what the app answered that person. */
export async function ask(
  { platform }: Site,
  viewer: string,
  functionKey: string,
  payload: object,
  moduleKey = MODULE,
): Promise<unknown> {
  const result = await platform.invoke({ viewer, moduleKey, functionKey, payload, extension: {} });
  return result.kind === 'answered' ? result.value : { refused: result.message };
}

/** @throws Error naming the step that the app refused. */
export function read<T extends z.ZodMiniType>(schema: T, answer: unknown, what: string): z.infer<T> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new Error(`The app refused the demo's ${what}: ${JSON.stringify(answer)}`);
}
