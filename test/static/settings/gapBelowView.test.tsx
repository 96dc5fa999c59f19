import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { useGapBelowView } from '../../../static/features/settings/saving/useGapBelowView';

type Tell = (entries: object[]) => void;
const heights: Tell[] = [];
const sights: Tell[] = [];

/** jsdom lays nothing out: what a browser would tell is told by the test. */
const observer = (told: Tell[]) =>
  class {
    constructor(tell: Tell) {
      told.push(tell);
    }
    observe = () => undefined;
    disconnect = () => undefined;
  };

function Bar() {
  const strips = useRef<HTMLDivElement>(null);
  const gap = useGapBelowView(strips);
  return (
    <>
      <div ref={strips} data-testid="strips" />
      <p>{gap} px below</p>
    </>
  );
}

const frameOf = (height: number): void => {
  Object.defineProperty(window, 'innerHeight', { configurable: true, value: height });
};

test('a frame that becomes as low as its page only after the page was seen leaves no gap', () => {
  Object.assign(window, { ResizeObserver: observer(heights), IntersectionObserver: observer(sights) });
  // A short section was opened after a long one: all of it is in sight, and the frame is still as high as before.
  frameOf(2400);
  render(<Bar />);
  act(() => heights.at(-1)!([{ contentRect: { height: 480 } }]));
  const strips = [...screen.getByTestId('strips').children];
  expect(strips).toHaveLength(10);
  act(() =>
    sights.at(-1)!(
      strips.map((target, at) => ({ target, isIntersecting: true, intersectionRect: { bottom: 48 * (at + 1) } })),
    ),
  );
  expect(screen.getByText('1920 px below')).toBeTruthy();
  frameOf(480);
  act(() => void window.dispatchEvent(new Event('resize')));
  expect(screen.getByText('0 px below')).toBeTruthy();
});
