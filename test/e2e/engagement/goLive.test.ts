import { onPage, valueOf } from '../../support/local/appCalls';
import { dayIn } from '../../support/days';
import { appFrame, checkAccessibility, isTooWide, type OpenOptions, screenshot } from '../support/browser';
import { onPaper, sheetsOf } from '../support/paper';
import { onLocalJira } from '../support/stage';

/** The page before go-live of a demo epic: frozen by its manager, decided by its sponsor, read, and printed. */

const stage = onLocalJira({ demo: true });
const [PM, SPONSOR] = ['project-manager', 'board-member'];
const TITLE = 'Before go-live: CARE-5';
const DESK = { viewport: { width: 1280, height: 1700 } };
const PHONE = { width: 360, height: 740 };
let pageId = '';

async function open(viewer: string, to: string, options: OpenOptions = DESK) {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page${to}`);
  return { page, problems, frame: await appFrame(page) };
}

async function openPage(viewer: string, options?: OpenOptions) {
  const opened = await open(viewer, `/sessions/before-go-live/${pageId}`, options);
  await opened.frame.getByRole('heading', { level: 2, name: TITLE }).waitFor();
  await opened.frame.getByText(/^Looking how the epic/).waitFor({ state: 'detached' });
  return opened;
}

test('who may edit freezes the page in three presses, and finds it below the sessions', async () => {
  const { page, frame, problems } = await open(PM, '/sessions?epic=CARE-5');
  await frame.getByRole('link', { name: 'One case, before all shops have it' }).waitFor();
  await frame.getByRole('button', { name: 'Freeze the page before go-live' }).press('Enter');
  await frame.getByRole('form', { name: 'Freeze the page before go-live' }).waitFor();
  await screenshot(page, 'go-live-freezing');
  await page.keyboard.press('Enter');
  await frame.getByRole('link', { name: TITLE }).click();
  await frame.getByRole('heading', { level: 2, name: TITLE }).waitFor();
  pageId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await frame.getByText('Nothing has changed: the epic stands today as this page says.').waitFor();
  await screenshot(page, 'go-live');
  expect(await checkAccessibility(page)).toEqual([]);
  expect(await frame.getByRole('region', { name: 'What is ready' }).getByRole('listitem').count()).toBe(5);
  expect(await frame.getByRole('region', { name: 'Gaps not told upward' }).textContent()).toContain(
    'A case in another language is passed back',
  );
  expect(problems).toEqual([]);
});

test('its sponsor finds it in My turn and decides there, with a reason; all read why', async () => {
  const { page, frame, problems } = await open(SPONSOR, '/my-turn', { viewport: { width: 1280, height: 1000 } });
  const card = frame.getByRole('article', { name: /CARE-5/ }).filter({ hasText: TITLE });
  await frame.getByRole('article').first().waitFor();
  if (!(await card.count())) await frame.getByText(/^and \d+ more$/).click();
  await card.getByRole('button', { name: 'Read and decide' }).click();
  await card.getByRole('radio', { name: 'It goes live with what is open' }).check();
  await card.getByRole('button', { name: 'Send the answer' }).click();
  await card.getByText('Choose one of the options, and write why.').waitFor();
  await card.getByRole('textbox', { name: 'Because' }).fill('The language is mended within a week.');
  await screenshot(page, 'go-live-card');
  await card.getByRole('button', { name: 'Send the answer' }).click();
  await card.waitFor({ state: 'detached' });
  const reader = await openPage('support-colleague', { ...DESK, theme: 'dark' });
  await reader.frame.getByText('It goes live with what is open').waitFor();
  await reader.frame.getByText('Because: The language is mended within a week.').waitFor();
  expect(await reader.frame.getByRole('button', { name: /Decide/ }).count()).toBe(0);
  await screenshot(reader.page, 'go-live-decided-dark');
  expect(await checkAccessibility(reader.page)).toEqual([]);
  expect([...problems, ...reader.problems]).toEqual([]);
});

test('beside the page stands what is otherwise today; who may not see the epic sees nothing', async () => {
  const issueId = pageId.split('-')[1]?.slice(1) ?? '';
  const { gaps } = valueOf(await onPage(stage.site, PM, 'engagement.open', { issueId }));
  const waits = gaps.find(({ body }) => body['toldAt'] === null);
  const home = { issueId };
  const told = { kind: 'gap', id: waits?.id, home, version: waits?.version ?? 0, changes: { toldAt: dayIn(0) } };
  valueOf(await onPage(stage.site, PM, 'entry.save', { ...told, kind: 'gap', id: waits?.id ?? '' }));
  const { frame, problems } = await openPage(SPONSOR);
  await frame.getByText('0 gaps are not told upward; on this page 1.').waitFor();
  const outside = await open('outsider', `/sessions/before-go-live/${pageId}`);
  await outside.frame.getByRole('link', { name: 'All sessions' }).waitFor();
  expect(await outside.frame.getByText(TITLE).count()).toBe(0);
  expect([...problems, ...outside.problems]).toEqual([]);
});

test('it prints on one page, and fits a phone', async () => {
  const { page, frame } = await openPage(PM, { viewport: PHONE });
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'go-live-phone');
  const alone = await onPaper(frame);
  for (const format of ['A4', 'Letter'] as const) expect(await sheetsOf(alone, format, 'go-live')).toBe(1);
  expect(await alone.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await alone.getByText('Since then').isVisible()).toBe(false);
});
