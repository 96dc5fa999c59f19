import { filesBelow, textOfFile } from '../support/projectFiles';

/** Controls that a browser would draw by itself: each has a part that draws it as the design system does. */
const DRAWN_BY_PARTS: [string, RegExp][] = [
  ['Select', /<select\b/],
  ['Disclosure', /<details\b/],
  ['Checkbox', /type="checkbox"/],
  ['Radio', /type="radio"/],
  ['FileButton', /type="file"/],
  ['DateField', /type="date"/],
  ['Slider', /type="range"/],
  ['SearchField', /type="search"/],
];

/** Where a control of the browser's own still stands. Nothing is added here; what is replaced is taken out. */
const NOT_YET = [
  'static/features/backup/',
  'static/features/portfolio/questions/NextQuestions.tsx',
  'static/features/proposal/',
  'static/features/rating/grid/CellEditor.tsx',
  'static/features/rating/importing/',
  'static/features/rating/rateMany/RateTools.tsx',
  'static/features/settings/',
  'static/surfaces/panel/fields/OtherStages.tsx',
];

const screens = filesBelow('static', ['.tsx']).filter((file) => !file.startsWith('static/parts/'));

test.each(DRAWN_BY_PARTS)('no screen draws by itself what %s draws', (_part, pattern) => {
  expect(screens.length).toBeGreaterThan(100);
  const own = screens.filter((file) => pattern.test(textOfFile(file)));
  expect(own.filter((file) => !NOT_YET.some((place) => file.startsWith(place)))).toEqual([]);
});
