import { onPage, valueOf } from '../../support/local/appCalls';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onPaper, sheetsOf } from '../support/paper';
import { onLocalJira } from '../support/stage';

/** A brief of the demo's path: read, printed on one page, and decided by its sponsor at its own address. */

const stage = onLocalJira({ demo: true });
const SPONSOR = 'board-member';
let briefId = '';
let pathId = '';

beforeAll(async () => {
  const { paths } = valueOf(await onPage(stage.site, 'admin', 'path.list', {}));
  const pay = paths.find(({ entry }) => entry.body['name'] === 'Pay the bill in the app');
  pathId = pay?.entry.id ?? '';
  const wanted = {
    path: pathId,
    what: 'adoption',
    title: 'Too few know where to pay',
    sponsor: SPONSOR,
    options: [
      { text: 'Say on the first bill where one pays', step: 'knows', to: 80 },
      { text: 'Codes by text message instead of letters', step: 'canGetIn', to: 90 },
      { text: 'Leave it as it is' },
    ],
  } as const;
  const frozen = await onPage(stage.site, 'admin', 'brief.freeze', { ...wanted, options: [...wanted.options] });
  briefId = valueOf(frozen).entry.id;
});

async function open(viewer: string, more: Parameters<typeof stage.browser.openAs>[1] = {}) {
  const { page, problems } = await stage.browser.openAs(viewer, { viewport: { width: 1280, height: 1800 }, ...more });
  await page.goto(`/app/portfolio-page/paths/briefs/${briefId}`);
  const frame = await appFrame(page);
  await frame.getByRole('heading', { name: 'Too few know where to pay' }).waitFor();
  await frame
    .getByText(/Nothing has changed|Looking how the path/)
    .first()
    .waitFor();
  return { page, frame, problems };
}

test('its sponsor reads what each option recovers and decides by keyboard; all read why [0.8 0.18 0.19]', async () => {
  const { page, frame, problems } = await open(SPONSOR);
  await frame.getByText('Nothing has changed: the path stands today as this page says.').waitFor();
  const options = frame.getByRole('region', { name: 'Options' });
  expect(await options.getByRole('listitem').count()).toBe(3);
  expect(await options.textContent()).toMatch(/to 80%: [\d,]+ \([\d,]+ to [\d,]+\) customers more .* a year, if/);
  await screenshot(page, 'brief');
  expect(await checkAccessibility(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Decide' }).press('Enter');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It recovers the most.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: 'Decided', exact: true }).waitFor();
  await frame.getByText('Because: It recovers the most.').waitFor();
  const reader = await open('support-colleague', { theme: 'dark' });
  await reader.frame.getByText('Because: It recovers the most.').waitFor();
  expect(await reader.frame.getByRole('button', { name: /Decide/ }).count()).toBe(0);
  await screenshot(reader.page, 'brief-decided-dark');
  expect(await checkAccessibility(reader.page)).toEqual([]);
  expect([...problems, ...reader.problems]).toEqual([]);
});

test('one who may edit freezes a brief on the page of the path, with what is suggested [0.8 0.18]', async () => {
  const viewport = { width: 1280, height: 1000 };
  const { page, problems } = await stage.browser.openAs('project-manager', { viewport });
  await page.goto(`/app/portfolio-page/paths/${pathId}`);
  const frame = await appFrame(page);
  const briefs = frame.getByRole('region', { name: 'Briefs' });
  await briefs.getByRole('button', { name: 'Write a brief' }).click();
  const form = briefs.getByRole('form', { name: 'Write a brief' });
  await form.getByRole('radio', { name: 'Strategy of the path' }).check();
  const first = form.getByRole('group', { name: 'Option 1' }).getByRole('textbox', { name: 'Option 1' });
  expect(await first.inputValue()).toBe('Raise “knows where” to 80%');
  await form.scrollIntoViewIfNeeded();
  await screenshot(page, 'brief-form');
  expect(await checkAccessibility(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'brief-form-phone');
  await form.getByRole('button', { name: 'Freeze the brief' }).click();
  await briefs.getByRole('link', { name: 'Strategy brief: Pay the bill in the app' }).click();
  await frame.getByRole('heading', { name: 'Strategy brief: Pay the bill in the app' }).waitFor();
  await frame.getByText('Raises “knows where” to 80%: 2,321 (586 to 4,343) customers more').waitFor();
  expect(problems).toEqual([]);
});

test('it prints on one page, and fits a phone', async () => {
  const { page, frame } = await open('project-manager', { viewport: { width: 360, height: 740 } });
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'brief-phone');
  const alone = await onPaper(frame);
  for (const format of ['A4', 'Letter'] as const) expect(await sheetsOf(alone, format, 'brief')).toBe(1);
  expect(await alone.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await alone.getByText('Since then').isVisible()).toBe(false);
});
