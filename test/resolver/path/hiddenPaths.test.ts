import type { Output } from '#contract/procedures';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';

/** What somebody with a console tries: to learn of paths that are hidden, and to approve what they wrote. */

const [CARE, BIZ] = ['10020', '10040'];
/** An epic that everybody sees; its editor does not see the second project. */
const [EPIC, EDITOR] = ['12001', 'ines-moreau'];
const home = projectHome(CARE);
let jira: MovableJira;
const paths: Record<string, string> = {};
const measures: Record<string, string> = {};
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  for (const projectId of [CARE, BIZ]) {
    const { path, measure } = await pathAndMeasure(jira, 'admin', projectId);
    [paths[projectId], measures[projectId]] = [path.id, measure.id];
  }
});
afterAll(() => jira.stop());

const hiddenPath = (): string => paths[BIZ] ?? '';

test('who sees an epic and not the path that it changes is told by no procedure which path that is', async () => {
  const changes = { path: hiddenPath(), note: 'Codes for businesses' };
  const { id } = await added(jira, 'admin', 'pathChange', changes, { issueId: EPIC });
  const listed = await onPage(jira, EDITOR, 'entry.list', { kind: 'pathChange', home: { issueId: EPIC } });
  const opened = await onPage(jira, EDITOR, 'entry.open', { id });
  const history = await onPage(jira, EDITOR, 'entry.history', { id });
  const stale = { id, kind: 'pathChange', home: { issueId: EPIC }, version: 7, changes: { note: '' } } as const;
  const conflict = await onPage(jira, EDITOR, 'entry.save', stale);
  const told = JSON.stringify([listed, opened, history, conflict]);
  expect(told).not.toContain('path-p10040');
  expect(told).not.toContain('Codes for businesses');
  expect(valueOf(opened).entry.body).toEqual({ path: null, item: null, note: null, adoption: null, offTarget: null });
  expect(valueOf(listed).entries.map((entry) => entry.id)).toContain(id);
  expect(failureOf(conflict).code).toBe('conflict');
  const { entry } = valueOf(await onPage(jira, 'admin', 'entry.open', { id }));
  expect(entry.body).toMatchObject(changes);
  // They may edit the epic, so they may put another path there, and learn nothing by it.
  const own = { ...stale, version: 1, changes: { path: paths[CARE], note: 'Ours' } };
  expect(valueOf(await onPage(jira, EDITOR, 'entry.save', own)).entry.body).toMatchObject(own.changes);
  expect(JSON.stringify(await onPage(jira, EDITOR, 'entry.history', { id }))).not.toContain('path-p10040');
});

test('a measure in the place of a hidden one tells nothing of it, and only who sees both changes it', async () => {
  const old = measures[BIZ] ?? '';
  const changes = { name: 'Took its place', path: paths[CARE], replaces: old, owner: EDITOR };
  const { id } = await added(jira, 'admin', 'measure', changes, home);
  const told = async (viewer: string) => {
    const answers = [
      await onPage(jira, viewer, 'measure.list', { home }),
      await onPage(jira, viewer, 'measure.list', {}),
      await onPage(jira, viewer, 'measure.open', { id }),
      await onPage(jira, viewer, 'path.open', { id: paths[CARE] ?? '' }),
      await onPage(jira, viewer, 'mine.list', { all: true }),
      await onPage(jira, viewer, 'sayDo.open', {}),
    ];
    return answers.map((one) => JSON.stringify(one));
  };
  const mine = await told(EDITOR);
  for (const answer of mine) {
    expect(answer).toContain(id);
    expect(answer).not.toContain(old);
  }
  expect((await told('admin')).filter((answer) => answer.includes(old))).not.toHaveLength(0);
  expect(valueOf(await onPage(jira, EDITOR, 'measure.open', { id })).measure.may.change).toBe(false);
  const taken = { kind: 'measure', home, id, version: 1, changes: { replaces: null } } as const;
  expect(failureOf(await onPage(jira, EDITOR, 'entry.save', taken)).code).toBe('forbidden');
});

test('a list of one project goes on behind what belongs to it alone', async () => {
  const cursors = [`measure-p1-${'0'.repeat(32)}`, measures[BIZ]];
  for (const cursor of cursors) {
    const { code } = failureOf(await onPage(jira, 'support-colleague', 'measure.list', { home, cursor }));
    expect(code).toBe('invalid');
  }
  const cursor = measures[CARE];
  expect(valueOf(await onPage(jira, 'support-colleague', 'measure.list', { home, cursor })).hidden).toBe(0);
  for (const procedure of ['path.list', 'measure.list'] as const) {
    const id = `reading-p1-${'0'.repeat(32)}`;
    expect(failureOf(await onPage(jira, 'admin', procedure, { cursor: id })).code).toBe('invalid');
  }
});

describe('nobody approves words that they wrote', () => {
  type Saved = Output<'entry.save'>['entry'];
  const change = async (viewer: string, { id, version }: Saved, changes: object): Promise<Saved> => {
    const input = { id, kind: 'move', home, version, changes: { ...changes } } as const;
    return valueOf(await onPage(jira, viewer, 'entry.save', input)).entry;
  };
  const answer = (viewer: string, { id, version }: Saved, outcome: 'approved' | 'returned') =>
    onPage(jira, viewer, 'entry.answer', { id, version, answer: { outcome } });
  const message = () =>
    added(
      jira,
      'admin',
      'move',
      { path: paths[CARE], what: 'message', text: 'Pay here', approver: 'support-colleague' },
      home,
    );

  test('not after somebody else returned it either', async () => {
    const mine = await change('project-manager', await message(), { text: 'Pay here, or else' });
    const { entry: returned } = valueOf(await answer('support-colleague', mine, 'returned'));
    expect(failureOf(await answer('project-manager', returned, 'approved')).code).toBe('forbidden');
  });

  test('nor after somebody else changed, removed or brought back what is beside them', async () => {
    const mine = await change('project-manager', await message(), { rule: 'The first hundred get a voucher' });
    let touched = await change('admin', mine, { name: 'Letter' });
    for (const back of [false, true]) {
      const { id, version } = touched;
      touched = valueOf(await onPage(jira, 'admin', 'entry.remove', { id, version, back })).entry;
    }
    expect(failureOf(await answer('project-manager', touched, 'approved')).code).toBe('forbidden');
  });

  test('and what was approved for one path is not approved for another', async () => {
    const { entry: approved } = valueOf(await answer('project-manager', await message(), 'approved'));
    const { path: other } = await pathAndMeasure(jira, 'admin', CARE);
    expect(await change('admin', approved, { path: other.id })).toMatchObject({ status: 'waiting', answer: null });
  });
});
