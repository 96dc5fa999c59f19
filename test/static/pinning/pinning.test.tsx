import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PinningSection from '../../../static/features/pinning/PinningSection';
import { renderSurface } from '../../support/screen/renderSurface';

const EXTENSION = 'ari:cloud:ecosystem::extension/app-1/environment-1/static/';
const PIN = '/rest/api/3/forge/panel/action/bulk/async';

interface Asked {
  moduleId: string;
  projectList: { projectIdOrKey: string; action: string }[];
}

/** A Jira with so many projects; `tasks` answers how each of its tasks goes, a look after the other. */
function aJira(projects: number, tasks: { status: string; progress: number }[][], pinStatus = 202) {
  fakeBridge.reset();
  fakeBridge.onOperation('getContext', () => ({ localId: `${EXTENSION}settings-page` }));
  const ids = Array.from({ length: projects }, (_, n) => ({ id: String(n + 1), key: `P${n}`, name: `Project ${n}` }));
  const asked: Asked[] = [];
  fakeBridge.onJira(({ path, body }) => {
    const url = new URL(path, 'https://jira.test');
    if (url.pathname === PIN) {
      asked.push(body as Asked);
      return { status: pinStatus, body: { taskId: String(asked.length - 1) } };
    }
    if (url.pathname.startsWith('/rest/api/3/task/')) {
      const left = tasks[Number(url.pathname.split('/').at(-1))] ?? [];
      return { body: left.length > 1 ? left.shift() : left[0] };
    }
    const startAt = Number(url.searchParams.get('startAt') ?? 0);
    const values = ids.slice(startAt, startAt + Number(url.searchParams.get('maxResults')));
    return { body: { values, isLast: startAt + values.length >= ids.length } };
  });
  renderSurface(PinningSection);
  return { asked, user: userEvent.setup() };
}

const says = (words: RegExp | string) => screen.findByText(words, {}, { timeout: 5_000 });
const press = (name: string) => screen.getByRole('button', { name });
const DONE = [{ status: 'COMPLETE', progress: 100 }];

test('all projects, a thousand at a time, one task after the other, with how far it is', async () => {
  const { asked, user } = aJira(1_250, [[{ status: 'RUNNING', progress: 50 }, ...DONE], DONE]);
  await user.click(press('Show the panel'));
  await says('500 of 1,250 projects done. Keep this page open until then.');
  expect(screen.getByRole('progressbar', { name: 'Projects done' })).toHaveProperty('value', 0.4);
  expect(asked).toHaveLength(1);
  await says('The panel is shown on all issues of 1,250 projects.');
  expect(asked.map(({ projectList }) => projectList.length)).toEqual([1_000, 250]);
  expect(asked[1]).toMatchObject({ moduleId: `${EXTENSION}rating-panel` });
  expect(asked[1]?.projectList[0]).toEqual({ projectIdOrKey: '1001', action: 'PIN' });
});

test('some projects, and back behind the button', async () => {
  const { asked, user } = aJira(3, [DONE]);
  await user.click(screen.getByRole('radio', { name: 'Only some' }));
  expect(press('Show the panel')).toHaveProperty('disabled', true);
  expect(screen.getByText('Choose at least one project.')).toBeTruthy();
  const list = within(screen.getByRole('group', { name: 'Projects' }));
  await user.click(await list.findByRole('checkbox', { name: /Project 1/ }));
  await user.click(press('No longer show it'));
  await says('In 1 project the panel stands behind its button again.');
  expect(asked).toEqual([
    { moduleId: `${EXTENSION}rating-panel`, projectList: [{ projectIdOrKey: '2', action: 'UNPIN' }] },
  ]);
});

test.each([
  ['a task that Jira stops', [{ status: 'FAILED', progress: 10 }], 202, /^Jira stopped before it was done/],
  ['who may not', DONE, 403, 'Jira does not let you do that.'],
])('%s is told, and can be begun again', async (_name, task, status, words) => {
  const { user } = aJira(2, [[...task]], status);
  await user.click(press('Show the panel'));
  await says(words);
  expect(press('Show the panel')).toHaveProperty('disabled', false);
});

test('a page around that names no app is told, and nothing is asked of Jira', async () => {
  const { asked, user } = aJira(1, [DONE]);
  fakeBridge.onOperation('getContext', () => ({ localId: 'something else' }));
  await user.click(press('Show the panel'));
  await says('The page around does not say which app this is. Load it again.');
  expect(asked).toEqual([]);
});
