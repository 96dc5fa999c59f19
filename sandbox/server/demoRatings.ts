import * as z from 'zod/mini';
import { loadDemoRatings, type DemoRating } from '../jira';
import type { LocalJira, LocalPlatform } from '../seams';
import type { Marks } from '../state/marks';
import { DEMO_MARK } from './content';

const MODULE = 'jira:globalPage';

const issueSchema = z.object({ id: z.string() });
const openedSchema = z.object({
  ok: z.literal(true),
  value: z.object({ assessment: z.object({ version: z.number() }) }),
});
const savedSchema = z.object({ ok: z.literal(true) });

/**
 * Rates the demo's epics as people would: by the app's own procedures, one after the other. What an earlier start had
 * saved is not saved again.
 * @throws Error naming the rating that the app refused.
 */
export async function applyDemoRatings(jira: LocalJira, platform: LocalPlatform, marks: Marks): Promise<void> {
  const progress = marks.get(DEMO_MARK);
  if (progress === undefined) return;
  const ratings = loadDemoRatings();
  for (const [at, rating] of ratings.entries()) {
    if (at < Number(progress)) continue;
    await applyOne(jira, platform, rating);
    marks.set(DEMO_MARK, String(at + 1));
  }
}

async function applyOne(jira: LocalJira, platform: LocalPlatform, { issue, by, changes }: DemoRating): Promise<void> {
  const { body } = await jira.handle({
    tier: 'user',
    viewer: by,
    method: 'GET',
    path: `/rest/api/3/issue/${issue}?fields=summary`,
    body: null,
  });
  const { id: issueId } = issueSchema.parse(JSON.parse(body ?? '{}'));
  const ask = async (functionKey: string, payload: object): Promise<unknown> => {
    const result = await platform.invoke({ viewer: by, moduleKey: MODULE, functionKey, payload, extension: {} });
    return result.kind === 'answered' ? result.value : { refused: result.message };
  };
  const opened = read(openedSchema, await ask('assessment.open', { issueId }), issue, by);
  read(
    savedSchema,
    await ask('assessment.save', { issueId, version: opened.value.assessment.version, changes }),
    issue,
    by,
  );
}

function read<T extends z.ZodMiniType>(schema: T, answer: unknown, issue: string, by: string): z.infer<T> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new Error(`The app refused the demo's rating of ${issue} by ${by}: ${JSON.stringify(answer)}`);
}
