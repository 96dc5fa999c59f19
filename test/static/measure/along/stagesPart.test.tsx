import '../../../support/screen/fakeLayout';
import { fakeBridge, type FakeJiraRequest } from '../../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { actionLabel } from '#domain/path/actionLabel';
import { packSheet } from '#domain/measure/sheet';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Output } from '#contract/procedures';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../../support/screen/fakeHistory';
import { renderSurface } from '../../../support/screen/renderSurface';
import { aMeasure, aSheet, measureId } from '../aMeasure';
import { anOffice, aReward } from '../anOffice';

/** Where along the journey nobody measures, where one department alone does, and what is low with nothing done. */

jest.setTimeout(60_000);

const PATH = `path-p10000-${'0'.repeat(32)}`;
const LOW = { x: 84, n: 200, source: 'counted' } as const;
const SETTINGS = {
  ...DEFAULT_SETTINGS,
  departments: DEFAULT_SETTINGS.departments.map((one) =>
    one.id === 'technology' ? { ...one, projects: ['10030'] } : one,
  ),
};

/** Three measures below their threshold: one of a room, and two without, of which one has an action. */
const MEASURES = [
  aMeasure({ name: 'Knows where', path: PATH, shows: 'knows', threshold: 80, source: 'counted' }, 1),
  aMeasure({ name: 'Solved at once', threshold: 80, source: 'counted' }, 2),
  aMeasure({ name: 'Answered in a day', threshold: 80, source: 'counted' }, 3),
  aMeasure({ name: 'Delivered on time', threshold: 20, source: 'counted' }, 4),
];
const OFFICE = anOffice({
  measures: [
    aReward(1, { stage: 'retention', department: 'service', isInRoom: true }),
    aReward(2, { stage: 'retention', department: 'service' }),
    aReward(3, { stage: 'purchase', department: 'sales' }),
    // Its project belongs to a department.
    aReward(4, { stage: 'purchase', home: { projectId: '10030' } }),
    aReward(5, { stage: 'awareness' }),
  ],
});

const ISSUE = {
  id: '10077',
  key: 'CARE-7',
  fields: {
    summary: 'Answer by night',
    labels: [actionLabel(measureId(3))],
    status: { name: 'To Do', statusCategory: { key: 'new' } },
    assignee: null,
    duedate: null,
  },
};

let asked: string[] = [];
beforeEach(() => {
  fakeBridge.reset();
  asked = [];
  fakeBridge.onJira(({ path, body }: FakeJiraRequest) => {
    if (path.startsWith('/rest/api/3/project/search'))
      return { body: { values: [{ id: '10000', key: 'CARE', name: 'Care' }], isLast: true, total: 1 } };
    if (!path.startsWith('/rest/api/3/search/jql')) return { status: 200, body: { values: [] } };
    asked.push(`${path} ${JSON.stringify(body)}`);
    return { body: { issues: [ISSUE] } };
  });
});

async function open(office: Output<'sayDo.open'> = OFFICE) {
  const sheet = packSheet(aSheet({ '2026-05': { all: LOW } }));
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: SETTINGS, version: 1 } }));
  fakeBridge.onInvoke('measure.list', () => ({
    ok: true,
    value: { measures: MEASURES.map((entry) => ({ entry, sheet })), definitions: [], vettings: [], hidden: 0 },
  }));
  fakeBridge.onInvoke('sayDo.open', () => ({ ok: true, value: office }));
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: true } }));
  answerPageHistory('/measures');
  renderSurface(PortfolioSurface);
  return screen.findByRole('region', { name: 'Along the journey' }, { timeout: 20_000 });
}

test('stages without a measure, of one department alone, and of none are told; hidden measures too [2.9]', async () => {
  const part = await open({ ...OFFICE, hidden: 2 });
  const lines = () => [...part.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(lines()).toEqual(
    expect.arrayContaining([
      '2 of 5 stages have no measure that you see here: Consideration, Advocacy.',
      '1 of 5 stages has measures that you see here of one department alone: Retention (Customer service). ' +
        'Departments by stage',
      '1 of 5 stages has a measure of no department: Awareness. ' +
        'Name it in the measure, or give its project to a department in the settings.',
    ]),
  );
  const heat = within(part).getByRole('link', { name: 'Departments by stage' });
  expect(heat.getAttribute('href')).toMatch(/\/map\?show=heat$/);
});

test('what is low with nothing done leads to where something is done, by one search [2.9]', async () => {
  const part = await open();
  await within(part).findByText('2 measures are below their threshold with nothing done about them');
  expect(within(part).getByRole('link', { name: 'Knows where' }).getAttribute('href')).toMatch(
    new RegExp(`/paths/${PATH}$`),
  );
  expect(within(part).getByRole('link', { name: 'Solved at once' }).getAttribute('href')).toMatch(
    new RegExp(`/measures/${measureId(2)}$`),
  );
  // It has an action; that one holds.
  for (const name of ['Answered in a day', 'Delivered on time'])
    expect(within(part).queryByRole('link', { name })).toBeNull();
  const searches = asked.filter((one) => one.includes(actionLabel(measureId(2))));
  expect(searches).toHaveLength(1);
  expect(searches[0]).not.toContain(actionLabel(measureId(1)));
});

test('a stage that is pressed begins a measure of it, and the focus comes back [2.9]', async () => {
  const part = await open();
  await userEvent.click(within(part).getByRole('button', { name: 'Advocacy: add a measure' }));
  const form = await screen.findByRole('region', { name: 'Add a measure at Advocacy' });
  expect(within(form).getByText(/^A measure of the stage Advocacy\. /)).toBeTruthy();
  const name = await within(form).findByLabelText('Name of the measure');
  fakeBridge.onInvoke('entry.save', () => ({
    ok: true,
    value: { entry: aMeasure({ name: 'Told a friend' }, 6), published: true },
  }));
  await userEvent.type(name, 'Told a friend');
  await userEvent.click(within(form).getByRole('button', { name: 'Add a measure' }));
  await waitFor(() => expect(fakeBridge.invokes().some(({ procedure }) => procedure === 'entry.save')).toBe(true));
  const [sent] = fakeBridge.invokes().filter(({ procedure }) => procedure === 'entry.save');
  expect(sent?.payload).toMatchObject({ kind: 'measure', changes: { name: 'Told a friend', stage: 'advocacy' } });
});

test('a form that is left gives the focus back [2.9]', async () => {
  const part = await open();
  await userEvent.click(within(part).getByRole('button', { name: 'Advocacy: add a measure' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(document.activeElement?.textContent).toBe('Add a measure');
});

test('where all is well, that is said [2.9]', async () => {
  const stages = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
  const rows = stages.flatMap((stage, at) =>
    ['sales', 'service'].map((department, of) => aReward(at * 2 + of, { stage, department })),
  );
  const part = await open(anOffice({ measures: rows }));
  expect(within(part).getByText('Each of the 5 stages is measured, and by more than one department.')).toBeTruthy();
});
