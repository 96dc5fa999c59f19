import { render } from '@testing-library/react';
import fc from 'fast-check';
import { ScoreBar } from '../../../static/parts/score/ScoreBar';

const percent = (element: Element | null, side: 'left' | 'width'): number =>
  Number.parseFloat((element as HTMLElement).style[side]);

test('the bar stays on its track; solid is what is certain, on the side of its sign; a whisker spans the range', () => {
  const score = fc
    .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }))
    .map((ends) => ({ floor: Math.min(...ends), ceiling: Math.max(...ends) }));
  fc.assert(
    fc.property(score, ({ floor, ceiling }) => {
      const { container, unmount } = render(<ScoreBar score={{ floor, ceiling }} />);
      const solid = container.querySelector('.lens-bar__solid');
      const whisker = container.querySelector('.lens-bar__whisker');
      expect(solid !== null).toBe(floor > 0 || ceiling < 0);
      expect(container.querySelector('.lens-bar__solid--harm') !== null).toBe(ceiling < 0);
      expect(whisker !== null).toBe(floor < ceiling);
      expect(container.querySelector('.lens-bar__point') !== null).toBe(floor === 0 && ceiling === 0);
      if (solid) expect(percent(solid, 'width')).toBeCloseTo(Math.min(Math.abs(floor), Math.abs(ceiling)) / 2);
      if (whisker)
        expect([percent(whisker, 'left'), percent(whisker, 'width')]).toEqual([
          (floor + 100) / 2,
          (ceiling - floor) / 2,
        ]);
      unmount();
    }),
  );
});

test('a score of 0 is a point, and no score a track of its own kind', () => {
  const zero = render(<ScoreBar score={{ floor: 0, ceiling: 0 }} />).container;
  expect(zero.querySelectorAll('.lens-bar__point')).toHaveLength(1);
  expect(zero.querySelector('.lens-bar__track--none')).toBeNull();
  const none = render(<ScoreBar score={null} />).container;
  expect(none.querySelector('.lens-bar__track--none')).not.toBeNull();
  expect(none.querySelector('.lens-bar__point')).toBeNull();
});

test('an epic that is not rated has an empty track and says so', () => {
  const { getByRole, container } = render(<ScoreBar score={null} />);
  expect(getByRole('img').getAttribute('aria-label')).toContain('not rated');
  expect(container.querySelector('.lens-bar__solid, .lens-bar__whisker')).toBeNull();
});
