import { differences } from '../../cases/compare';
import { withReferenceData } from '../../support/referenceData';
import { changeOf } from '#domain/measure/change';
import { alarmRuns, type JudgedMonth } from '#domain/measure/definitionAlarm';
import { seriesOf } from '#domain/measure/months';
import { checkCell, type Cell } from '#domain/measure/reading';
import { shareOf } from '#domain/measure/share';
import { valueOf } from '#domain/measure/value';
import { substitutionOf, takeUpOf } from '#domain/path/shift/substitution';
import { whyOf } from '#domain/path/why';
import { expectedOf, monthsOf, publishedFile, rowsOf, wholeIn } from './published';

/**
 * The numbers on published data: what must come out was worked out elsewhere, from the rules alone. Each test takes the
 * table as its owner wrote it.
 */

const VOLUMES = 'govuk-transaction-volumes-even.csv.gz';
const QUARTERS = 'govuk-services-even.csv.gz';
const USE_LPA = 'opg-use-an-lpa.json';
const MAKE_LPA = 'opg-make-a-lpa.json';
const REASONS = 'gds2012-reasons-not-online.csv.gz';
const TELCO = 'ibm-telco.csv.gz';
const NAMED = ['oracles.json', VOLUMES, QUARTERS, USE_LPA, MAKE_LPA, REASONS, TELCO];

withReferenceData('numbers on published data', NAMED.map(publishedFile), () => {
  const expected = expectedOf();
  const holds = (id: string, found: unknown): void => expect(differences(expected(id), found)).toEqual([]);

  describe('take-up and substitution of 367 government services', () => {
    const services = rowsOf(VOLUMES);
    const PERIODS = Object.keys(services[0] ?? {}).flatMap((column) => /^(.*): volume$/.exec(column)?.[1] ?? []);
    const completed = (service: Record<string, string>, period: string) => ({
      digital: wholeIn(service[`${period}: digital volume`]),
      all: wholeIn(service[`${period}: volume`]),
    });
    const between = (row: number, from: string, to: string) => {
      const service = services.find((one) => one['row'] === String(row)) ?? {};
      const [before, after] = [completed(service, from), completed(service, to)];
      const [first, last] = [takeUpOf(before), takeUpOf(after)];
      return {
        ...substitutionOf(before, after),
        name: service['Name of service'],
        first: first.state === 'share' ? first.p : null,
        last: last.state === 'share' ? last.p : null,
      };
    };

    test('an empty cell is never 0 %, and nothing that cannot be becomes a share', () => {
      const counts: Record<string, number> = {};
      for (const service of services)
        for (const period of PERIODS) {
          const { digital, all } = completed(service, period);
          const takeUp = takeUpOf({ digital, all });
          const kind = takeUp.state === 'not provided' ? whyNot(digital, all) : takeUp.state;
          counts[kind] = (counts[kind] ?? 0) + 1;
        }
      expect([services.length, PERIODS.length]).toEqual([367, 21]);
      holds('S01', counts);
    });

    test('more digital than all is refused, with its row and column', () => {
      const refused = services.flatMap((service) =>
        PERIODS.flatMap((period) => {
          const { digital, all } = completed(service, period);
          const cell: Cell = digital === null || all === null ? null : { x: digital, n: all, source: 'counted' };
          const checked = checkCell(cell, Number(service['row']), period);
          if (checked.state !== 'refused') return [];
          expect(checked.problem).toBe(`${digital} of ${all} is more than all`);
          return [[checked.row, service['Name of service'], checked.column, digital, all]];
        }),
      );
      holds('S02', { cells: refused });
    });

    test('one service moves hardly anyone, one grows beside its paper, one is digital already', () => {
      const [from, to] = ['April 2011 to March 2012', 'October 2016 to September 2017'];
      holds('S03', between(398, from, to));
      holds('S04', between(722, 'October 2012 to September 2013', 'April 2016 to March 2017'));
      holds('S05', between(416, from, to));
    });

    test('the sentences of all services, year to March 2013 against year to March 2016', () => {
      const counts: Record<string, number> = { refused: 0 };
      for (const service of services) {
        const [before, after] = ['April 2012 to March 2013', 'April 2015 to March 2016'].map((period) =>
          completed(service, period),
        );
        if (!before || !after) throw new Error('Two periods.');
        const { state } = substitutionOf(before, after);
        counts[state] = (counts[state] ?? 0) + 1;
      }
      holds('S06', counts);
    });
  });

  test('quarters of a working sheet: signs and broken references are no counts, and 13 cells are refused', () => {
    const refused = rowsOf(QUARTERS).flatMap((service) =>
      Object.keys(service).flatMap((column) => {
        const quarter = /^Total transactions\n(.*)$/.exec(column)?.[1];
        const [digital, all] = [wholeIn(service[`Digital transactions\n${quarter}`]), wholeIn(service[column])];
        return quarter && takeUpOf({ digital, all }).state === 'refused' ? [Number(service['row'])] : [];
      }),
    );
    holds('S07', { cells: refused.length, rows: [...new Set(refused)] });
  });

  describe('satisfaction of two services with powers of attorney', () => {
    const LEVELS = ['very-dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very-satisfied'];
    const judged = (name: string): JudgedMonth[] =>
      [...monthsOf(name)].map(([period, figures]) => {
        const counts = LEVELS.flatMap((level) => figures.get(level) ?? []);
        const cell: Cell =
          counts.length === LEVELS.length
            ? { levels: counts, source: 'counted', stated: figures.get('user-satisfaction-percent') }
            : null;
        return { period, inForce: 'mean', cell };
      });
    const alarmsOf = (name: string) => {
      const { months, proposals } = alarmRuns(judged(name));
      const of = (state: string) => months.filter((one) => one.state === state).map(({ period }) => period);
      return {
        months: months.length,
        ok: of('ok').length,
        notProvided: of('not provided').length,
        proposals: proposals.map((one) => ({ ...one, formula: one.formula === 'topTwo' ? 'top two' : one.formula })),
        another: of('looks like another definition'),
        none: of('does not follow from its parts'),
      };
    };

    test('a month by its mean and by its top two', () => {
      const cell = judged(USE_LPA).find(({ period }) => period === '2021-03')?.cell ?? null;
      const [mean, topTwo] = [valueOf('mean', cell), valueOf('topTwo', cell)];
      holds('S08', {
        mean: mean.state === 'value' ? mean.value : null,
        ...topTwo,
        topTwo: topTwo.state === 'share' ? topTwo.p : null,
      });
    });

    test('the definition that changed in April 2026 is found in both, and only there', () => {
      holds('S09', alarmsOf(USE_LPA));
      holds('S10', alarmsOf(MAKE_LPA));
    });

    test('the month without a take-up is not provided, and no line is drawn through it', () => {
      const months = monthsOf(MAKE_LPA);
      const cells = [...months].flatMap(([period, figures]) => {
        const number = figures.get('digital-take-up');
        return number === undefined ? [] : [{ period, number, unit: '%', source: 'system' as const }];
      });
      const series = seriesOf('2021-03', '2026-06', cells);
      const none = series.months.filter(({ state }) => state === 'not provided').map(({ period }) => period);
      holds('S11', { months: series.months.length, withValue: series.lines.flat().length, notProvided: none });
      expect(series.lines.map((line) => line.at(-1))).toEqual(['2026-05']);
    });
  });

  describe('why people do not use 26 services online', () => {
    const rows = rowsOf(REASONS).filter(({ segment }) => segment === 'Total');
    const NONE = 'None of these';
    const services = [...new Set(rows.map(({ service }) => service ?? ''))];
    const of = (service: string) => {
      const own = rows.filter((one) => one['service'] === service);
      const percentOf = ({ percent }: Record<string, string>) => Number(percent?.replace('%', ''));
      const none = own.find(({ reason }) => reason === NONE) ?? {};
      const asked = Number(none['unweighted_base']);
      const people = (percent: number) => Math.round((percent / 100) * asked);
      const reasons = own.filter(({ reason }) => reason !== NONE);
      return {
        unexplained: percentOf(none),
        sum: reasons.reduce((sum, one) => sum + percentOf(one), 0),
        why: whyOf({
          asked,
          gave: asked - people(percentOf(none)),
          reasons: reasons.map((one) => ({ id: one['reason'] ?? '', branch: null, x: people(percentOf(one)) })),
        }),
      };
    };

    test('a tax disc: the unexplained come first, and reasons do not add up', () => {
      const { why, sum, unexplained } = of('Tax disc (vehicle licence)');
      holds('S12', { ...why.lines[0], reasonsAddUpTo: sum, gaveOne: 100 - unexplained });
      expect(why.lines.map(({ x }) => x)).toEqual([361, 180, 123, 104, 76, 66, 57, 57, 47, 47, 28, 28, 19]);
    });

    test('the unexplained are 35 to 41 % in every service', () => {
      const all = services.map(of);
      const shares = all.map(({ unexplained }) => unexplained);
      // More than any reason.
      for (const { why } of all) expect(why.lines.slice(1).every(({ x }) => x < (why.lines[0]?.x ?? 0))).toBe(true);
      const mentions = all.map(({ sum, unexplained }) => sum / (100 - unexplained));
      holds('S13', {
        services: services.length,
        least: Math.min(...shares),
        most: Math.max(...shares),
        mentionsLeast: Math.min(...mentions),
        mentionsMost: Math.max(...mentions),
      });
    });
  });

  test('paperless billing of 7,043 telecom customers, by segment, counted and as if they had been asked', () => {
    const customers = rowsOf(TELCO);
    const segment = (senior: string) => {
      const own = customers.filter((one) => one['SeniorCitizen'] === senior);
      return { x: own.filter((one) => one['PaperlessBilling'] === 'Yes').length, n: own.length };
    };
    const [seniors, others] = [segment('1'), segment('0')];
    expect(customers).toHaveLength(7043);
    holds('S15', {
      seniors: shareOf({ ...seniors, source: 'counted' }),
      others: shareOf({ ...others, source: 'counted' }),
      asIfAsked: changeOf({ ...others, source: 'asked' }, { ...seniors, source: 'asked' }),
    });
  });
});

function whyNot(digital: number | null, all: number | null): string {
  if (digital === null) return all === null ? 'nothing' : 'no digital';
  return all === null ? 'no volume' : 'both 0';
}
