import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** What a customer wrote to the help desk, and a task of the team: both tell that they are linked with an epic. */
const linked = (number: number, project: object, summary: string): object => {
  const { fields, ...issue } = anIssue(number, 'Story') as { fields: object };
  const { key } = project as { key: string };
  const issuelinks = [{ id: '1', type: { name: 'Relates' }, outwardIssue: { key: 'X-2' } }];
  return { ...issue, key: `${key}-${number}`, fields: { ...fields, summary, project, issuelinks } };
};
const SUPPORT = { id: '10900', key: 'SUP', name: 'Help desk', projectTypeKey: 'service_desk' };
const TEAM = { id: '10901', key: 'DEV', name: 'The team', projectTypeKey: 'software' };
const stage = onLocalJira({
  seedIssues: [
    ...seedEpics(4),
    linked(71, SUPPORT, 'I cannot pay with my new card'),
    linked(72, TEAM, 'Write the test of payments'),
  ],
});
const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';

const BLOCK = [
  'What customers asked for\tHow many, or who\tWhen\tThey may leave us',
  'Something is missing\tAcme; Beta\t2.11.2026\tyes',
  'Something is wrong\tGamma\t2026-11-03\tno',
  'Something could be better\tacme\t03/04/2026\tno',
  'Something does not work\t12\t\tno',
].join('\n');

beforeAll(async () => {
  await rate(stage.site, PM, idOf(1), { answers: { impact: 2 } });
  const changes = { need: 'missing', customers: ['Omega'], heardBy: 'call' };
  const home = { issueId: idOf(2) };
  const asked = { kind: 'request', home, version: 0, changes } as const;
  const { entry } = valueOf(await onPage(stage.site, COLLEAGUE, 'entry.save', asked));
  const answer = { outcome: 'declined', text: 'Too few ask for it', toldTo: 'Omega', toldAt: '2026-11-20' };
  valueOf(await onPage(stage.site, PM, 'entry.answer', { id: entry.id, version: 1, answer }));
  const first = { kind: 'request', home: { issueId: idOf(1) }, version: 0, changes: { customers: 1 } } as const;
  valueOf(await onPage(stage.site, COLLEAGUE, 'entry.save', first));
});

test('who may not edit pastes requests, mends two and sends them; a workbook holds them [1.14 1.15 1.19]', async () => {
  const { page, problems } = await stage.browser.openAs(COLLEAGUE, { viewport: { width: 1280, height: 1000 } });
  await page.goto('/app/portfolio-page/requests');
  const frame = await appFrame(page);
  await frame.getByText('1 request of 1 customer. 1 other was declined. They stand at 2 epics.').waitFor();
  await frame.getByRole('button', { name: 'Open the requests at X-1' }).click();
  await frame.getByRole('button', { name: 'Spreadsheet' }).click();
  await frame.getByRole('menuitem', { name: /^Paste rows/ }).click();
  await frame.getByRole('textbox', { name: /^Copy rows in your spreadsheet/ }).fill(BLOCK);
  await frame.getByText('2 rows can be added. 2 rows have to be mended first.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'requests-pasted');

  await frame.getByRole('button', { name: 'Add 2 rows' }).click();
  await frame.getByText('2 rows were added. 2 rows have to be mended first.').waitFor();
  const need = frame.getByRole('textbox', { name: 'What customers asked for, row 3' });
  await need.fill('missing');
  await need.press('Enter');
  const when = frame.getByRole('textbox', { name: 'When, row 4' });
  await when.fill('2026-04-03');
  await when.press('Enter');
  await frame.getByRole('button', { name: 'Add 2 rows' }).click();
  await frame.getByText('4 rows were added.').waitFor();
  // A customer that is named counts once: Acme asked twice. Twelve are counted, and the one of before.
  await frame.getByText('5 requests of 16 customers. In 1 request they say that they may leave. 1 other').waitFor();
  await frame.getByRole('button', { name: 'Close', exact: true }).last().click();

  await frame.getByRole('button', { name: 'Spreadsheet' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('menuitem', { name: 'XLSX file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('requests.xlsx');
  const sheet = Object.values(XLSX.read(readFileSync(await download.path())).Sheets)[0]!;
  const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet);
  expect(rows.map((row) => row['How many, or who'])).toEqual(
    expect.arrayContaining(['Acme; Beta', 'Gamma', 'acme', 12, 1]),
  );
  expect(problems).toEqual([]);
});

test('on a phone: filters, and why something was declined and whom we told; a ticket is taken [1.16]', async () => {
  const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 360, height: 740 } });
  await page.goto('/app/portfolio-page/requests?show=declined');
  const frame = await appFrame(page);
  await frame.getByRole('button', { name: 'Open the requests at X-2' }).click();
  await frame.getByText('Too few ask for it').waitFor();
  await frame.getByText('20 Nov 2026').waitFor();
  // What the help desk heard is a press away; a task of the team is none.
  await frame.getByRole('link', { name: /SUP-71/ }).waitFor();
  expect(await frame.getByRole('link', { name: /DEV-72/ }).count()).toBe(0);
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'requests-phone');
  await frame.getByRole('button', { name: 'Take as a request from SUP-71' }).click();
  await frame.getByRole('button', { name: 'Take as a request from SUP-71' }).waitFor({ state: 'detached' });
  const home = { issueId: idOf(2) };
  const { entries } = valueOf(await onPage(stage.site, COLLEAGUE, 'entry.list', { kind: 'request', home }));
  const taken = entries.find(({ body }) => body['link'] === 'SUP-71');
  expect(taken?.body).toMatchObject({ heardBy: 'ticket', customers: null, words: null });
  expect(problems).toEqual([]);
});
