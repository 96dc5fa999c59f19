import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { ProjectRoster } from '../../../static/features/roster/ProjectRoster';
import { renderSurface } from '../../support/screen/renderSurface';

const user = userEvent.setup({ delay: null });
const PROJECTS = [
  { id: '10020', key: 'CARE', name: 'Customer care' },
  { id: '10030', key: 'NET', name: 'Network' },
];
let asked: unknown[];
let projects: typeof PROJECTS;

beforeEach(() => {
  fakeBridge.reset();
  [asked, projects] = [[], PROJECTS];
  fakeBridge.onJira(() => ({ status: 200, body: { values: projects, isLast: true } }));
  fakeBridge.onInvoke('entry.list', (input) => {
    asked.push(input);
    const mayAdd = (input as { home: { projectId: string } }).home.projectId === '10030';
    return { ok: true, value: { entries: [], hidden: 0, mayAdd } };
  });
});

function Roster() {
  const [projectId, setProjectId] = useState<string | null>(null);
  return <ProjectRoster projectId={projectId} settings={DEFAULT_SETTINGS} onChoose={setProjectId} />;
}

test('the roster of the first project is shown, or of one that is chosen, and who may add to it [1.29]', async () => {
  renderSurface(Roster);
  expect(await screen.findByText(/Only the office, or the administrators of the project may add/)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Project' }), 'Network (NET)');
  const list = within(await screen.findByRole('region', { name: 'People close to customers' }));
  expect(await list.findByRole('button', { name: 'Add a person' })).toBeTruthy();
  expect(asked).toMatchObject([
    { kind: 'roster', home: { projectId: '10020' } },
    { kind: 'roster', home: { projectId: '10030' } },
  ]);
});

test('without a project that one can see, it says whom to ask', async () => {
  projects = [];
  renderSurface(Roster);
  expect(await screen.findByText(/^You can see no project\. Ask a Jira administrator/)).toBeTruthy();
  expect(asked).toEqual([]);
});
