import '../../support/screen/fakeBridge';
import { chosenIssues } from '../../../static/surfaces/held/chosenIssues';

const PROJECT = { id: '10010', key: 'MOB' };

test('what an action is about: the selected issues, else the project, else the search', () => {
  expect(chosenIssues({ extension: { issueKeys: ['MOB-1', 'CARE-2'], jql: 'project = MOB' } })).toEqual({
    scope: { kind: 'filter', jql: 'key in ("MOB-1", "CARE-2")' },
    selected: 2,
    words: '2 selected issues',
  });
  expect(chosenIssues({ extension: { issueKeys: [], jql: 'labels = a ORDER BY "order by" ASC' } })).toEqual({
    scope: { kind: 'filter', jql: 'labels = a' },
    selected: null,
    words: 'All epics that the search finds',
  });
  expect(chosenIssues({ extension: { jql: 'order by created' } })?.scope).toEqual({ kind: 'all' });
  expect(chosenIssues({ extension: { project: PROJECT } })).toEqual({
    scope: { kind: 'projects', projectIds: ['10010'] },
    selected: null,
    words: 'Epics of MOB',
  });
});

test('what is no key, or leaves its parentheses, brings in nothing', () => {
  expect(chosenIssues({ extension: { issueKeys: ['MOB-1") OR (key = "X-1', 'MOB-2'] } })?.scope).toEqual({
    kind: 'filter',
    jql: 'key in ("MOB-2")',
  });
  expect(chosenIssues({ extension: { jql: 'labels = a) OR (project = SECRET' } })).toBeNull();
  expect(chosenIssues({ extension: {} })).toBeNull();
});
