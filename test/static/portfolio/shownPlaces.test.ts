import '../../support/screen/fakeBridge';
import { aPortfolio } from '../../support/screen/fakePortfolio';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { figuresIn } from '../../../static/parts/texts/counted';
import { portfolioSettings } from '../../../static/features/portfolio/reading/portfolioEpic';
import { toReading, type PortfolioReading } from '../../../static/features/portfolio/reading/portfolioReading';
import { shownPlaces } from '../../../static/features/portfolio/list/shownPlaces';
import { lineWords, noLineWords, truncationWords } from '../../../static/features/portfolio/list/words';

/** A reading of `read` of the rated epics; the rest is on a further page. */
function aReading(size: number, read: number, counted = size): PortfolioReading {
  const found = aPortfolio(size)
    .filter(({ property }) => property)
    .sort(
      (a, b) =>
        Number(b.property?.['floor']) - Number(a.property?.['floor']) ||
        Number(a.property?.['ceiling']) - Number(b.property?.['ceiling']),
    )
    .map(({ id, key, summary, property }) => ({ id, key, summary, project: { id: '1', key: 'NET' }, property }));
  const whole = read >= found.length;
  return toReading({
    settings: portfolioSettings(DEFAULT_SETTINGS, 4),
    found: found.slice(0, read),
    next: whole ? null : { jql: '', token: '1' },
    epicsCounted: counted,
    ratedCounted: found.length,
    someProjectsHidden: false,
    readAt: '2026-01-01T00:00:00.000Z',
  });
}

const sizes = fc.record({
  size: fc.integer({ min: 1, max: 150 }),
  read: fc.integer({ min: 2, max: 150 }),
  most: fc.integer({ min: 1, max: 40 }),
  cut: fc.integer({ min: 0, max: 60 }),
});

test('a list is whole or says that it is not, and never claims more than there is', () => {
  const figures = figuresIn('en');
  fc.assert(
    fc.property(sizes, ({ size, read, most, cut }) => {
      const reading = aReading(size, read);
      const shown = shownPlaces(reading, most, cut);
      expect(shown.places.length).toBeLessThanOrEqual(Math.min(most, shown.ranked));
      expect(shown.complete).toBe(shown.places.length === shown.ranked);
      expect(truncationWords(figures, shown) === null).toBe(shown.complete);
      if (shown.tieGoesOn) expect(shown.tieGoesOn.above + shown.tieGoesOn.below).toBeLessThanOrEqual(shown.ranked);
    }),
  );
});

test('a rank without "=" is not shared by an epic that was not read', () => {
  fc.assert(
    fc.property(sizes, ({ size, read, most }) => {
      const all = aReading(size, size).places;
      for (const { epic, rank, tied } of shownPlaces(aReading(size, read), most, 0).places) {
        const truly = all.find((place) => place.epic.id === epic.id);
        expect({ rank, tied }).toEqual({ rank: truly?.rank, tied: truly?.tied });
      }
    }),
  );
});

test('the cut line is drawn where it is, or it is said where it is not', () => {
  const figures = figuresIn('en');
  fc.assert(
    fc.property(sizes, ({ size, read, most, cut }) => {
      const shown = shownPlaces(aReading(size, read), most, cut);
      if (cut === 0) return expect(shown.cutLine).toBeNull();
      const line = shown.cutLine;
      expect(line?.kind).toBe(cut >= shown.ranked ? 'allFit' : cut > shown.places.length ? 'furtherDown' : 'drawn');
      if (line === null) throw new Error('There is a line.');
      expect(noLineWords(figures, line) === null).toBe(line.kind === 'drawn');
      if (line.kind !== 'drawn') return;
      const [above, below] = [shown.places[cut - 1], aReading(size, size).places[cut]];
      // Where what was read ends, it can only say that the tie may go on.
      if (!(line.tie?.atLeast && line.tie.below === 0)) expect(line.tie !== null).toBe(above?.rank === below?.rank);
      const words = lineWords(figures, line);
      expect(words.label).toBe(`line: ${cut} place${cut === 1 ? '' : 's'}`);
      expect(words.tie === null).toBe(line.tie === null);
    }),
  );
});

test('no number is negative, whatever Jira counts meanwhile', () => {
  fc.assert(
    fc.property(sizes, fc.nat(200), ({ size, read }, counted) => {
      const { epics, rated, notRated } = aReading(size, read, counted);
      expect(Math.min(epics, rated, notRated)).toBeGreaterThanOrEqual(0);
      expect(rated + notRated).toBe(epics);
    }),
  );
});

test.each([
  [{ above: 2, below: 1, atLeast: false }, '3 epics tie for the last 2 places'],
  [{ above: 1, below: 2, atLeast: false }, '3 epics tie for the last place'],
  [{ above: 2, below: 3, atLeast: true }, 'at least 5 epics tie for the last 2 places'],
  [{ above: 2, below: 0, atLeast: true }, 'more epics may tie for the last 2 places'],
])('a tie that the line runs through is told by its epics and the places for them: %j', (tie, words) => {
  expect(lineWords(figuresIn('en'), { places: 10, tie: { rank: '=9', ...tie } }).tie).toBe(words);
});
