import { filesBelow, textOfFile } from '../support/projectFiles';

/** Controls that a browser would draw by itself: each has a part that draws it as the design system does. */
const DRAWN_BY_PARTS: [string, RegExp][] = [
  ['Select', /<select\b/],
  ['Disclosure', /<details\b/],
  ['Checkbox', /type="checkbox"/],
  ['Radio', /type="radio"/],
  ['FileButton', /type="file"/],
  ['DateField', /type="date"/],
  ['MonthField', /type="month"/],
  ['Slider', /type="range"/],
  ['SearchField', /type="search"/],
];

const screens = filesBelow('static', ['.tsx']).filter((file) => !file.startsWith('static/parts/'));

test.each(DRAWN_BY_PARTS)('no screen draws by itself what %s draws', (_part, pattern) => {
  expect(screens.length).toBeGreaterThan(100);
  expect(screens.filter((file) => pattern.test(textOfFile(file)))).toEqual([]);
});

/** Rules of a style sheet as their selector and what they declare; what is nested counts to the innermost. */
const rulesOf = (css: string): [string, string][] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => [
    selector!.trim(),
    body!,
  ]);

test('no state is told by pale text: what cannot be pressed is pale, all else keeps its contrast', () => {
  const sheets = filesBelow('static', ['.css']).filter((file) => !file.startsWith('static/dist/'));
  expect(sheets.length).toBeGreaterThan(40);
  const pale = sheets.flatMap((file) =>
    rulesOf(textOfFile(file))
      .filter(([selector, body]) => !selector.includes('disabled') && /opacity:\s*0?\.\d/.test(body))
      .map(([selector]) => `${file}: ${selector}`),
  );
  expect(pale).toEqual([]);
});

test('no part takes its height from the window: the frame is as high as its content, which would go round', () => {
  const files = filesBelow('static', ['.css', '.ts', '.tsx']).filter((file) => !file.startsWith('static/dist/'));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => /\d(vh|[sld]vh|vmin|vmax|cqh|vb)\b/.test(textOfFile(file)))).toEqual([]);
});
