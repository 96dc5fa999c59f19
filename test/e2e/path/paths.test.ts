import { onPage, valueOf } from '../../support/local/appCalls';
import { MEASURE_SAMPLES, MOVE_SAMPLES, PATH_SAMPLE, REDEFINED, WAYS } from '../../support/pathSample';
import type { KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import { seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** Paths in a real browser: the list, one path with its funnel, its pictures, on a phone and on paper. */

const stage = onLocalJira({ seedIssues: seedEpics(2) });
const PM = 'project-manager';
const home = { projectId: '10000' };
let pathId: string;

async function write(kind: KindName, changes: Values): Promise<string> {
  return valueOf(await onPage(stage.site, PM, 'entry.save', { kind, home, version: 0, changes })).entry.id;
}

beforeAll(async () => {
  pathId = await write('path', PATH_SAMPLE);
  for (const { values, cells } of MEASURE_SAMPLES) {
    const measure = await write('measure', { ...values, path: pathId });
    const rows = Object.entries(cells).flatMap(([month, cell]) =>
      cell === null ? [] : [{ measure, month, version: 0, cells: { all: cell } }],
    );
    const saved = valueOf(await onPage(stage.site, PM, 'reading.save', { home, rows }));
    expect(saved.rows.every((row) => 'cells' in row)).toBe(true);
    if (values['name'] === WAYS)
      await write('definition', { measure, from: REDEFINED, formula: 'share', reason: 'Shops count too' });
  }
  for (const move of MOVE_SAMPLES) await write('move', { ...move, path: pathId });
});

test('from the list to a path: where customers are lost, why, whether they move over [0.1 0.2 0.13 2.8]', async () => {
  const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 1280, height: 1000 } });
  await page.goto('/app/portfolio-page/paths');
  const frame = await appFrame(page);
  await frame.getByText(/^1 path: /).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'paths');
  await frame.getByRole('link', { name: 'Pay the bill in the app' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Pay the bill in the app' }).waitFor();
  await frame.getByRole('heading', { name: 'Why they do not know where' }).waitFor();
  await frame.getByText('For 100 more digital, 58 fewer in the other ways.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'path');
  // By keyboard from one step to the next, whose reasons open.
  await frame.getByRole('button', { name: /^2 knows where/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: 'Why they cannot get in' }).waitFor();
  expect(await isTooWide(frame)).toBe(false);
  // An epic is named by its key.
  await frame.getByRole('textbox', { name: /^Add an epic that changes this path/ }).fill('x-2');
  await page.keyboard.press('Enter');
  await frame.getByRole('link', { name: /^X-2 / }).waitFor();
  // Readings of this path are entered from here.
  await frame.getByRole('link', { name: 'Enter readings' }).click();
  await frame.getByRole('checkbox', { name: 'Only of the path that I come from' }).waitFor();
  expect(await frame.getByText('Customers who know where').first().isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

test('on a phone, in the dark and on paper nothing is cut off; who may not see the project sees no path', async () => {
  const { page, problems } = await stage.browser.openAs(PM, {
    viewport: { width: 360, height: 740 },
    theme: 'dark',
  });
  await page.goto(`/app/portfolio-page/paths/${pathId}`);
  const frame = await appFrame(page);
  await frame.getByRole('heading', { name: 'Why they do not know where' }).waitFor();
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'path-phone');
  await page.emulateMedia({ media: 'print' });
  expect(await frame.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await frame.getByRole('heading', { name: 'Why they do not know where' }).isVisible()).toBe(true);
  await screenshot(page, 'path-print');
  expect(problems).toEqual([]);
  const outsider = await stage.browser.openAs('outsider', {});
  await outsider.page.goto(`/app/portfolio-page/paths/${pathId}`);
  const hidden = await appFrame(outsider.page);
  await hidden.getByRole('link', { name: 'All paths' }).waitFor();
  expect(await hidden.getByText('Pay the bill').count()).toBe(0);
});
