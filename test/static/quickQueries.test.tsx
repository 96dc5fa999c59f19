import { screen } from '@testing-library/react';

/** What test/support/screen/quickQueries.ts puts in place of jsdom's own answers. */

const show = (html: string): void => void (document.body.innerHTML = html);
const labelsOf = (id: string): string[] | null => {
  const control = document.getElementById(id) as HTMLInputElement;
  return control.labels && [...control.labels].map(({ textContent }) => textContent?.trim() ?? '');
};

test('a control has the labels around it and those that name it, in the order of the document', () => {
  show(`
    <label for="name">Before</label>
    <label>Around <input id="name"><input id="second"></label>
    <label for="name">After</label>
    <label for="other">Around another <select id="third"></select></label>
    <label for="">Names nothing <button id="fourth"></button></label>
    <input id="hidden" type="hidden"><label for="hidden">Of what nobody sees</label>
    <textarea id="twice"></textarea><input id="twice"><label for="twice">Of the first</label>`);
  expect(labelsOf('name')).toEqual(['Before', 'Around', 'After']);
  expect(['second', 'third', 'fourth', 'hidden', 'twice'].map(labelsOf)).toEqual([[], [], [], null, ['Of the first']]);
  expect(document.querySelectorAll<HTMLInputElement>('#twice')[1]?.labels).toHaveLength(0);
  expect(screen.getByLabelText('After').id).toBe('name');
});

test('labels follow what changes, and a control apart from the document has them too', () => {
  show('<label for="name">Name</label><input id="name"><input id="next">');
  expect(labelsOf('name')).toEqual(['Name']);
  document.querySelector('label')?.setAttribute('for', 'next');
  expect(['name', 'next'].map(labelsOf)).toEqual([[], ['Name']]);
  const apart = document.createElement('label');
  apart.innerHTML = 'Apart <input>';
  expect(apart.querySelector('input')?.labels).toHaveLength(1);
});

test.each<[string, (around: HTMLElement) => void]>([
  ['an attribute', (around) => around.setAttribute('hidden', '')],
  ['a style', (around) => void (around.style.display = 'none')],
  ['a class', (around) => void (around.className = 'away')],
  ['a rule', () => document.head.querySelector('style')?.append('section { visibility: hidden }')],
])('%s that hides something is seen at once, and when it is gone again', (_, hide) => {
  document.head.innerHTML = '<style>.away { display: none }</style>';
  show('<section><button>Save</button></section>');
  const before = document.head.innerHTML;
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeNull();
  hide(document.querySelector('section') as HTMLElement);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  document.head.innerHTML = before;
  show('<section><button>Save</button></section>');
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeNull();
});

test('without a sheet what is told of a style is what jsdom works out with an empty one', () => {
  document.head.innerHTML = '';
  const names = [
    ...['a', 'abbr', 'button', 'details', 'div', 'fieldset', 'form', 'h1', 'h4', 'img', 'input', 'label', 'legend'],
    ...['li', 'main', 'menu', 'option', 'output', 'p', 'script', 'section', 'select', 'span', 'style', 'summary'],
    ...['table', 'tbody', 'td', 'textarea', 'th', 'thead', 'tr', 'ul', 'svg', 'title', 'time', 'dialog', 'ruby'],
  ];
  const ways = ['', 'hidden', 'open', 'style="display: grid"', 'style="visibility: hidden"', 'type="hidden"'];
  const tables = ways.map((way) => `<table ${way}><tbody><tr><td><b>a</b></td></tr></tbody></table>`);
  const rubies = ways.map((way) => `<ruby ${way}>a<rt>b</rt><rp>c</rp></ruby><rt ${way}>d</rt><rp>e</rp>`);
  const others = names.flatMap((name) => ways.map((way) => `<${name} ${way}><i>a</i></${name}>`));
  show([...tables, ...rubies, ...others, '<svg><title>a</title><style></style></svg>'].join(''));
  const told = (): string[][] =>
    [...document.body.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      const values = [style.display, style.visibility, style.pointerEvents, style.color];
      return [element.outerHTML, ...values, style.getPropertyValue('display'), style.getPropertyValue('visibility')];
    });
  // What a sheet in the body would say of everything else is not asked.
  for (const sheet of document.body.querySelectorAll('style')) sheet.remove();
  expect(document.styleSheets).toHaveLength(0);
  const quick = told();
  expect(quick.length).toBeGreaterThan(400);
  document.head.innerHTML = '<style>nothing { color: red }</style>';
  expect(document.styleSheets).toHaveLength(1);
  expect(quick).toEqual(told());
  document.head.innerHTML = '';
});

test('who waits for what does not come is shown the document once', async () => {
  show('<p>What is there</p>');
  const told = await screen.findByText('What is not', {}, { timeout: 60 }).catch((error: Error) => error.message);
  expect(String(told).split('What is there')).toHaveLength(2);
  expect(() => screen.getByText('What is not')).toThrow(/What is there/);
});
