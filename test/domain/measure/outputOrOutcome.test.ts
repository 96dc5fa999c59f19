import { suggestedCounting } from '#domain/measure/outputOrOutcome';

test.each([
  ['Letters sent', 'output', 'Letters'],
  ['Number of features released', 'output', 'features'],
  ['Staff trained on the app', 'output', 'trained'],
  ['Users trained', 'output', 'Users trained'],
  ['Budget spent on time', 'output', 'Budget'],
  ['Customers who know where to pay', 'outcome', 'know'],
  ['Take-up of the portal', 'outcome', 'Take-up'],
  ['Hours to resolve a complaint', 'outcome', 'Hours to'],
  ['Still uses it after 90 days', 'outcome', 'Still uses'],
  ['Satisfaction with the branch', 'outcome', 'Satisfaction'],
])('“%s” is suggested as %s by “%s”', (name, counts, word) => {
  expect(suggestedCounting(name)).toEqual({ counts, word });
});

test.each(['Share of contract customers', '', 'Misused'])('no word of “%s” suggests anything', (name) => {
  expect(suggestedCounting(name)).toBeNull();
});
