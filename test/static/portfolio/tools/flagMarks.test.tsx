import { render, screen } from '@testing-library/react';
import { flagsOf } from '#domain/portfolio/flags';
import { summaryOf, type Summary } from '#domain/publication/summary';
import { scaleOf } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { FlagMarks } from '../../../../static/features/portfolio/flags/FlagMarks';
import { FlagTags } from '../../../../static/features/portfolio/flags/FlagTags';
import { anAssessment } from '../../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const flagsWith = (facts: Partial<Summary>) => {
  const rating = anAssessment({ answers: { impact: -2, request: 'no' }, disruption: 3, sponsor: 'someone' });
  const summary = { ...summaryOf(rating, scale, 1), ...facts };
  return flagsOf({ summary, scale, rule: DEFAULT_SETTINGS.sponsorRule, outdated: false });
};
const FOUR = flagsWith({ noticeMissing: 'yes', mayLeave: 'yes' });
const SIX = flagsWith({ noticeMissing: 'yes', mayLeave: 'yes', openChallenges: 2, openAsks: 1 });

test('four signs stand side by side; of six the most serious three, and the others in words behind a number', () => {
  const { rerender } = render(<FlagMarks flags={FOUR} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
  rerender(<FlagMarks flags={SIX} />);
  const names = screen.getAllByRole('button').map((mark) => mark.getAttribute('aria-label'));
  expect(names).toHaveLength(4);
  expect(names[0]).toMatch(/^Harms customers\./);
  expect(names[3]).toBe('3 more: customers may leave, 2 challenges unanswered, sponsor asked.');
});

test('below a name the first three tags stand, in a column of their own all of them', () => {
  const { rerender } = render(<FlagTags flags={SIX} isBeside />);
  const words = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(words()).toHaveLength(4);
  expect(words()[3]).toBe('+3 more: customers may leave, 2 challenges unanswered, sponsor asked');
  rerender(<FlagTags flags={SIX} />);
  expect(words()).toHaveLength(6);
});
