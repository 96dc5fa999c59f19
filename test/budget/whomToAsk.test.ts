import { fakeBridge } from '../support/screen/fakeBridge';
import { leadsByProject } from '../../static/host/issuePeople';
import { projectsToAsk } from '../../static/features/portfolio/questions/answerer';

const someone = { accountId: 'ann', displayName: 'Ann Lee' };
const anEpicOf = (project: number, named: object = {}) => ({
  assignee: null,
  reporter: null,
  project: { id: String(project) },
  ...named,
});

beforeEach(() => fakeBridge.reset());

test('projects are asked for only where nobody else is named, each once', () => {
  expect(
    projectsToAsk([
      anEpicOf(1, { assignee: someone }),
      anEpicOf(2),
      anEpicOf(3, { reporter: someone }),
      anEpicOf(2),
      anEpicOf(4),
    ]),
  ).toEqual(['2', '4']);
  expect(projectsToAsk([anEpicOf(1, { assignee: someone })])).toEqual([]);
});

test('one request for 50 projects; nobody leads those that the viewer may not browse', async () => {
  fakeBridge.onJira(({ path }) => {
    const ids = new URL(path, 'https://jira.test').searchParams.getAll('id');
    return {
      body: { values: ids.filter((id) => id !== '7').map((id) => ({ id, ...(id === '8' ? {} : { lead: someone }) })) },
    };
  });
  const leads = await leadsByProject(Array.from({ length: 60 }, (_, at) => String(at + 1)));
  expect(fakeBridge.jira()).toHaveLength(2);
  expect([...leads.keys()]).toHaveLength(60);
  expect([leads.get('7'), leads.get('8'), leads.get('60')]).toEqual([null, null, someone]);
});
