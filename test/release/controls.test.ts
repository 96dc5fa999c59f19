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

const screens = filesBelow('static', ['.tsx']).filter((file) => !file.startsWith('static/parts/'));

test.each(DRAWN_BY_PARTS)('no screen draws by itself what %s draws', (_part, pattern) => {
  expect(screens.length).toBeGreaterThan(100);
  expect(screens.filter((file) => pattern.test(textOfFile(file)))).toEqual([]);
});
