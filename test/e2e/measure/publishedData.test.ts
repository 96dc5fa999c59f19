import type { Frame, Page } from 'playwright-core';
import { unpackSheet } from '#domain/measure/sheet';
import { LISTED_LABEL_MAX } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { monthOf, monthsLater } from '#domain/trend/month';
import { expectedOf, monthsOf, publishedFile, rowsOf } from '../../domain/measure/published';
import { onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { added } from '../../support/local/pathRecords';
import { seedEpics } from '../../support/local/seedEpics';
import { withReferenceData } from '../../support/referenceData';
import { appFrame, checkAccessibility, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/**
 * Tables of real services go through the screens, as somebody pastes them, and the figures stand there that were worked
 * out elsewhere, from the rules alone.
 */

const VOLUMES = 'govuk-transaction-volumes-even.csv.gz';
const LPA = 'opg-use-an-lpa.json';
const REASONS = 'gds2012-reasons-not-online.csv.gz';
const TELCO = 'ibm-telco.csv.gz';
const NAMED = ['oracles.json', VOLUMES, LPA, REASONS, TELCO];
const PM = 'project-manager';
const SENIORS = 'Senior customers';
const OTHERS = 'Other customers';
const TAX_DISC = 'Tax disc (vehicle licence)';
const NONE = 'None of these';
/** It stands between two that end in 2014 and 2015, and holds twelve months: its name is a slip. */
const SLIP = 'January 2014 to December 2015';

type Row = Record<string, string>;
const lastMonth = monthsLater(monthOf(new Date().toISOString()), -1);
const figures = new Intl.NumberFormat('en-GB').format;
const labelOf = (reason: string): string => reason.slice(0, LISTED_LABEL_MAX).trim();

withReferenceData('published data through the screens', NAMED.map(publishedFile), () => {
  const stage = onLocalJira({ seedIssues: seedEpics(1) });
  const expected = expectedOf();
  const paths = new Map<string, string>();
  const measures = new Map<string, string>();
  let page: Page;
  let frame: Frame;
  let problems: string[];

  const volumes = rowsOf(VOLUMES);
  const service = (row: number): Row => volumes.find((one) => one['row'] === String(row)) ?? {};
  const counts = (one: Row, period: string): string =>
    `${one[`${period}: digital volume`]}\t${one[`${period}: volume`]}`;
  const taxDisc = rowsOf(REASONS).filter((one) => one['service'] === TAX_DISC && one['segment'] === 'Total');
  const measure = async (name: string, changes: object): Promise<void> => {
    const { id } = await added(stage.site, PM, 'measure', { name, formula: 'share', source: 'counted', ...changes });
    measures.set(name, id);
  };
  /** A path, and a measure of it of the same name. */
  const pathOf = async (name: string, changes: object): Promise<void> => {
    const { id } = await added(stage.site, PM, 'path', { name });
    paths.set(name, id);
    await measure(name, { path: id, ...changes });
  };

  beforeAll(async () => {
    const { settings, version } = valueOf(await onPage(stage.site, 'admin', 'settings.open', {}));
    const segments = [SENIORS, OTHERS].map((label, at) => ({ id: `s${at}`, label, archived: false }));
    const reasons = taxDisc.flatMap(({ reason = '' }, at) =>
      reason === NONE ? [] : [{ id: `r${at}`, label: labelOf(reason), archived: false, branch: 'experience' as const }],
    );
    const listed: Settings = { ...settings, segments: [...settings.segments, ...segments] };
    const saved = { version, settings: { ...listed, reasons }, reason: 'The lists of the published tables' };
    valueOf(await onAdminPage(stage.site, 'admin', 'settings.save', saved));
    await pathOf('Power of attorney', { shows: 'ways', everyMonths: 12 });
    await pathOf('Driving test bookings', { shows: 'ways', everyMonths: 12 });
    await pathOf('Tax disc', { shows: 'reasons', step: 'knows', formula: 'reasons', source: 'asked' });
    await measure('Any service', {});
    await measure('Satisfaction', { formula: 'mean', source: 'asked' });
    await measure('Paperless billing', {});
  });

  beforeEach(async () => {
    ({ page, problems } = await stage.browser.openAs(PM, { viewport: { width: 1280, height: 1000 } }));
  });
  afterEach(() => expect(problems).toEqual([]));

  async function goTo(kind: 'measures' | 'paths', id: string | undefined, query = ''): Promise<void> {
    await page.goto(`/app/portfolio-page/${kind}/${id}${query}`);
    frame = await appFrame(page);
  }

  /** Pastes a block at the first cell of the table of a measure. */
  async function paste(name: string, block: string): Promise<void> {
    await goTo('measures', measures.get(name));
    await frame.locator('.lens-cell[data-active="true"]').click();
    await frame.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(pasted);
    }, block);
    await frame.getByText('Everything is saved.').waitFor();
  }

  const rowsField = () => frame.getByLabel('Or paste rows with their heads');
  async function beginImport(): Promise<void> {
    await frame.getByRole('button', { name: 'Spreadsheet' }).click();
    await frame.getByRole('menuitem', { name: /^Import a file/ }).click();
    await rowsField().waitFor();
  }

  async function importRows(name: string, rows: readonly string[], readings: number): Promise<void> {
    await goTo('measures', measures.get(name));
    await beginImport();
    await rowsField().fill(rows.join('\n'));
    await frame.getByRole('button', { name: `Import ${readings} readings` }).click();
    await frame.getByText(`${readings} readings imported and saved.`).waitFor();
  }

  async function cellsOf(name: string) {
    const { sheet } = valueOf(await onPage(stage.site, PM, 'measure.open', { id: measures.get(name) ?? '' }));
    return unpackSheet(sheet).cells;
  }

  test('take-up and substitution of two services: one grows beside its paper', async () => {
    const pasted = [
      ['Power of attorney', 722, 'S04', 'October 2012 to September 2013', 'April 2016 to March 2017'],
      ['Driving test bookings', 398, 'S03', 'April 2011 to March 2012', 'October 2016 to September 2017'],
    ] as const;
    for (const [name, row, oracle, before, after] of pasted) {
      const found = expected(oracle) as { state: string; digital: number; other: number; value: number };
      // A reading a year: the two periods named stand one after the other.
      const years = [`${monthsLater(lastMonth, -12)}\t${counts(service(row), before)}`];
      await importRows(name, ['Month\tx\tn', ...years, `${lastMonth}\t${counts(service(row), after)}`], 2);
      await goTo('paths', paths.get(name));
      const signed = (by: number): string => `${by < 0 ? '−' : '+'}${figures(Math.abs(by))}`;
      await frame.getByRole('heading', { name: found.state.charAt(0).toUpperCase() + found.state.slice(1) }).waitFor();
      await frame.getByText(`: ${signed(found.digital)} digital, ${signed(found.other)} other.`).waitFor();
      const per = Math.round(Math.abs(100 * found.value));
      await frame.getByText(`For 100 more digital, ${per} ${found.value < 0 ? 'more' : 'fewer'} in`).waitFor();
      await frame.getByText('Every month in numbers').click();
      const takeUps = (
        await frame.locator('.path-months td:last-child .lens-share__first').allTextContents()
      ).reverse();
      expect(takeUps).toEqual(row === 722 ? ['0.3%', '29%'] : ['79%', '96%']);
      expect(await checkAccessibility(frame)).toEqual([]);
      await screenshot(page, `published-${row}`);
    }
  });

  test('what cannot be is refused with its row and column; an empty cell is not provided, and never 0', async () => {
    const { cells } = expected('S02') as { cells: [row: number, name: string, period: string, x: number, n: number][] };
    const periods = Object.keys(service(606)).flatMap((column) => /^(.*): volume$/.exec(column)?.[1] ?? []);
    const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const ends = periods
      .filter((period) => period !== SLIP)
      .map((period) => ({ period, end: period.split(' to ')[1] ?? '' }));
    await goTo('measures', measures.get('Any service'));
    await beginImport();
    let imported: Row = {};
    for (const row of new Set(cells.map(([of]) => of))) {
      imported = service(row);
      const lines = ends.map(({ period, end }) => `${end}\t${counts(imported, period)}`);
      await rowsField().fill(['Month\tx\tn', ...lines].join('\n'));
      const wrong = frame.getByRole('table', { name: 'Rows that are left out' });
      const texts = (await wrong.getByRole('row').allTextContents()).filter((text) => text.includes('more than all'));
      expect(texts).toEqual(
        cells
          .filter(([of]) => of === row)
          .map(([, , period, x, n]) => {
            const at = ends.findIndex((one) => one.period === period);
            const month = months.format(new Date(`1 ${ends[at]?.end} 12:00Z`));
            return `${at + 2}${month} · Everybody: ${x} of ${n} is more than all.`;
          }),
      );
      await screenshot(page, `published-refused-${row}`);
      if (row !== cells.at(-1)?.[0]) await frame.getByRole('button', { name: 'Choose another' }).click();
    }
    expect(await checkAccessibility(frame)).toEqual([]);
    await frame.getByRole('button', { name: /^Import \d+ reading/ }).click();
    await frame.getByText(/imported and saved\./).waitFor();
    const stored = Object.values((await cellsOf('Any service'))['all'] ?? {});
    const whole = ends.filter(({ period }) => {
      const [x, n] = counts(imported, period).split('\t');
      return x !== '' && n !== '' && Number(x) <= Number(n);
    });
    expect(stored).toHaveLength(whole.length);
    expect(stored).toEqual(
      whole.map(({ period }) => {
        const [x, n] = counts(imported, period).split('\t').map(Number);
        return { x, n, source: 'counted' };
      }),
    );
  });

  test('the definition that changed in April 2026 is found among 64 months, and only there', async () => {
    const LEVELS = ['very-dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very-satisfied'];
    const rows = [...monthsOf(LPA)].map(([month, read]) =>
      [month, LEVELS.map((level) => read.get(level)).join(' '), read.get('user-satisfaction-percent')].join('\t'),
    );
    await importRows('Satisfaction', ['Month\tReading\tStated', ...rows], rows.length);
    const { another, none } = expected('S09') as { another: string[]; none: string[] };
    const alarm = frame.getByRole('region', { name: 'Definition alarm' });
    await alarm.getByText(`${another.length + none.length} stated values do not fit the definition.`).waitFor();
    expect(await alarm.getByText(/Looks like another definition \(top two/i).count()).toBe(another.length);
    expect(await alarm.getByText(/does not follow from its parts/).count()).toBe(none.length);
    expect(await alarm.getByRole('button').allTextContents()).toEqual(['New definition from April 2026']);
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, 'published-alarm');
  });

  test('why people do not use a service online, and one measure of two segments [2.11]', async () => {
    const asked = Number(taxDisc[0]?.['unweighted_base']);
    const people = ({ percent = '' }: Row): number => Math.round((Number(percent.replace('%', '')) / 100) * asked);
    const unexplained = taxDisc.find(({ reason }) => reason === NONE) ?? {};
    const given = taxDisc.filter((one) => one !== unexplained);
    const said = given.map((one) => `${labelOf(one['reason'] ?? '')}: ${people(one)}`);
    const reading = [`${asked} asked`, `${asked - people(unexplained)} gave`, ...said].join('; ');
    await paste('Tax disc', `Month\tEverybody\n${lastMonth}\t${reading}`);
    await goTo('paths', paths.get('Tax disc'), '?step=knows');
    const lines = frame.locator('.path-why .path-why__line');
    const first = (await lines.first().textContent())?.replaceAll('\u00a0', ' ');
    const { x, n } = expected('S12') as { x: number; n: number };
    expect(first).toBe(`Unexplained38%, 95% interval (35 to 41), ${x} of ${n} asked`);
    expect(await lines.count()).toBe(taxDisc.length);
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, 'published-reasons');

    const customers = rowsOf(TELCO);
    const segment = (senior: string): string => {
      const own = customers.filter((one) => one['SeniorCitizen'] === senior);
      return `${own.filter((one) => one['PaperlessBilling'] === 'Yes').length}\t${own.length}`;
    };
    const heads = `Month\t${SENIORS}\t\t${OTHERS}\t`;
    await paste('Paperless billing', `${heads}\n${lastMonth}\t${segment('1')}\t${segment('0')}`);
    const newest = frame.getByRole('table').filter({ hasText: 'Newest value' });
    const { seniors, others } = expected('S15') as Record<'seniors' | 'others', { x: number; n: number }>;
    await newest
      .getByRole('row', {
        name: new RegExp(`^${SENIORS} 77%.* ${figures(seniors.x)} of ${figures(seniors.n)} counted`),
      })
      .waitFor();
    await newest
      .getByRole('row', { name: new RegExp(`^${OTHERS} 56%.* ${figures(others.x)} of ${figures(others.n)} counted`) })
      .waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, 'published-segments');
  });
});
