import * as z from 'zod/mini';
import { withNeeds } from '#domain/journey/needs';
import { settingsSchema } from '#domain/settings/settings';
import { dayIn, GROUPS, type DemoLook, type DemoSettings, type DemoTalk } from '../../jira';
import { ask, idOf, read, type Site } from './site';

const savedSchema = z.object({ ok: z.literal(true) });
const openedSchema = z.object({
  ok: z.literal(true),
  value: z.object({ settings: settingsSchema, version: z.number() }),
});
const lookSchema = z.object({ id: z.string(), version: z.number(), answer: z.nullable(z.unknown()) });
const lookedSchema = z.object({ ok: z.literal(true), value: z.object({ look: lookSchema }) });

const ADMIN_PAGE = 'jira:adminPage';

/** Says what is needed, who belongs to a department and to the office, and until when is judged. It is done once. */
export async function setUp(site: Site, step: DemoSettings, now: number): Promise<void> {
  const { by, reason, departments: wanted, needs, auditDueInDays, officeGroup, officeEndsInDays } = step;
  const what = `settings of ${by}`;
  const opened = read(openedSchema, await ask(site, by, 'settings.open', {}, ADMIN_PAGE), what);
  const { settings, version } = opened.value;
  if (version > 0) return;
  const departments = [];
  for (const one of settings.departments) {
    const projects: string[] = [];
    for (const key of wanted[one.id] ?? []) projects.push(await idOf(site, 'project', key));
    departments.push({ ...one, projects });
  }
  const audit = { dueAt: dayIn(now, auditDueInDays) };
  const office = { officeGroup: groupCalled(officeGroup), officeEndsAt: dayIn(now, officeEndsInDays) };
  const said = { ...withNeeds(settings, needs), departments, audit, ...office };
  const payload = { version, settings: said, reason };
  read(savedSchema, await ask(site, by, 'settings.save', payload, ADMIN_PAGE), what);
}

function groupCalled(name: string): { id: string; name: string } {
  const group = GROUPS.find((one) => one.name === name);
  if (!group) throw new Error(`The local Jira has no group that is called ${name}.`);
  return { id: group.groupId, name };
}

/** Judges a deliverable once more, which was drawn before. Sent once more, it is the same. */
export async function lookAgain(site: Site, { issue, by, says }: DemoLook): Promise<z.infer<typeof lookSchema>> {
  const issueId = await idOf(site, 'issue', issue);
  const answer = await ask(site, by, 'look.save', { issueId, changes: says });
  return read(lookedSchema, answer, `second look of ${by} at ${issue}`).value.look;
}

/** Notes what came of talking a difference through, once. */
export async function talkThrough(site: Site, { of, by, text }: DemoTalk): Promise<void> {
  const { id, version, answer } = await lookAgain(site, of);
  if (answer !== null) return;
  const payload = { id, version, answer: { text } };
  read(savedSchema, await ask(site, by, 'entry.answer', payload), `talk about ${of.issue}`);
}
