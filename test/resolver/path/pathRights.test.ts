import type { Envelope } from '#contract/errors';
import { onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';
import { rights, VIEWERS } from '../demoPlaces';

/** The procedures of paths and measures × every viewer × projects that differ in rights, with and without an office. */

type Viewer = (typeof VIEWERS)[number];
const PROJECTS = { CARE: '10020', NET: '10030', BIZ: '10040' } as const;
type Project = keyof typeof PROJECTS;
const CASES = (Object.keys(PROJECTS) as Project[]).flatMap((project) =>
  VIEWERS.map((viewer): [Project, Viewer] => [project, viewer]),
);
/** In its group a person may not edit, and in the project that is hidden from them they are nobody. */
const OFFICE: Viewer = 'board-member';

let jira: RunningLocalJira;
const made = new Map<Project, { path: string; measure: string }>();
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  for (const project of Object.keys(PROJECTS) as Project[]) {
    const { path, measure } = await pathAndMeasure(jira, 'admin', PROJECTS[project]);
    made.set(project, { path: path.id, measure: measure.id });
    await added(
      jira,
      'admin',
      'vetting',
      { measure: measure.id, whoNotAsked: 'Nobody' },
      projectHome(PROJECTS[project]),
    );
  }
}, 60_000);
afterAll(() => jira.stop());

const codeOf = (answer: Envelope<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
const rightsAt = (project: Project, viewer: Viewer) =>
  rights({ name: project, issueId: '', stands: { project } }, viewer);

/** Asks everything of a project, as one of its people. */
async function ask(project: Project, viewer: Viewer) {
  const { path, measure } = made.get(project) ?? { path: '', measure: '' };
  const home = projectHome(PROJECTS[project]);
  const cells = { all: { x: 84, n: 120, source: 'asked' } };
  const [opened, listed, one, readings, ...all] = [
    await onPage(jira, viewer, 'path.open', { id: path }),
    await onPage(jira, viewer, 'measure.list', { home }),
    await onPage(jira, viewer, 'measure.open', { id: measure }),
    // Stale, so that no case disturbs another.
    await onPage(jira, viewer, 'reading.save', { home, rows: [{ measure, month: '2026-09', version: 99, cells }] }),
    await onPage(jira, viewer, 'path.list', {}),
    await onPage(jira, viewer, 'measure.list', {}),
  ] as const;
  return { opened, listed, one, readings, all, path, measure };
}

async function demandRights(project: Project, viewer: Viewer, browse: boolean, edit: boolean): Promise<void> {
  const { opened, listed, one, readings, all, path, measure } = await ask(project, viewer);
  const seen = browse ? 'ok' : 'notFound';
  expect([opened, listed, one].map(codeOf)).toEqual([seen, seen, seen]);
  expect(codeOf(readings)).toBe(!browse ? 'notFound' : edit ? 'ok' : 'forbidden');
  const [paths, measures] = [valueOf(all[0]).paths, valueOf(all[1]).measures];
  const own = paths.find(({ entry }) => entry.id === path);
  expect([own !== undefined, measures.some(({ entry }) => entry.id === measure)]).toEqual([browse, browse]);
  if (!browse) return;
  const may = { change: edit, answer: false, remove: edit };
  expect([own?.entry.may, valueOf(opened).path.may, valueOf(one).measure.may]).toEqual([may, may, may]);
  expect([valueOf(opened).may.add, valueOf(listed).mayAdd, valueOf(one).may.add]).toEqual([edit, edit, edit]);
}

test.each(CASES)('%s as %s', async (project, viewer) => {
  const { browse, edit } = rightsAt(project, viewer);
  // Who administers Jira belongs to the office.
  await demandRights(project, viewer, browse, edit || (browse && viewer === 'admin'));
});

describe('once the settings name the group of the office', () => {
  beforeAll(async () => {
    const { settings, version } = valueOf(await onAdminPage(jira, 'admin', 'settings.open', {}));
    const { body } = await jira.rest(OFFICE, 'GET', '/rest/api/3/myself?expand=groups');
    const [group] = (body as { groups: { items: { groupId: string; name: string }[] } }).groups.items;
    const officeGroup = { id: group?.groupId ?? '', name: group?.name ?? '' };
    const reason = 'An office';
    valueOf(
      await onAdminPage(jira, 'admin', 'settings.save', { version, settings: { ...settings, officeGroup }, reason }),
    );
  });

  test.each(Object.keys(PROJECTS) as Project[])(
    'its members add and change in %s what they may browse',
    async (project) => {
      const { browse, edit } = rightsAt(project, OFFICE);
      expect(edit).toBe(false);
      await demandRights(project, OFFICE, browse, browse);
    },
  );

  test('nobody else gains a right by it', async () => {
    await demandRights('CARE', 'support-colleague', true, false);
    await demandRights('BIZ', 'support-colleague', false, false);
  });
});
