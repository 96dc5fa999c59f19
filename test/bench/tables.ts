import { MOST_ITEMS } from '#domain/map/exchange/importRecord';
import { MOST_LINKS } from '../support/largeMap';
import { DELIVERABLES } from './audit/benchAudit';
import type { AuditCosts } from './audit/measureAudit';
import type { BackendSize, SurfaceSize } from './bundles';
import type { Cost } from './cost';
import type { MapCosts } from './map/measureMap';
import type { Compared, Measured } from './measure';
import { bytesText, countText, ratioText, timeText } from './numbers';
import type { RankingTimes } from './rankingInMemory';
import { PATHS } from './paths/benchPaths';
import type { PathCosts } from './paths/measurePaths';
import { disruptionsOn, requestsOn } from './registers/benchRegisters';
import type { RegisterCosts } from './registers/measureRegisters';

/** Everything that one run measured. */
export interface Results {
  portfolios: readonly Measured[];
  /** Of the largest portfolio that has registers; null where none was measured. */
  registers: RegisterCosts | null;
  paths: PathCosts;
  audit: AuditCosts;
  map: MapCosts;
  rankings: readonly { epics: number; times: RankingTimes }[];
  surfaces: readonly SurfaceSize[];
  backend: BackendSize;
}

/** @returns the results as Markdown. */
export function tablesOf(results: Results): string {
  const { portfolios, registers, paths, audit, map, rankings, surfaces, backend } = results;
  const action = (title: string, pick: (one: Measured) => Compared): string =>
    `### ${title}\n\n${actionTable(portfolios.map((one) => ({ epics: one.epics, compared: pick(one) })))}`;
  return [
    action('Opening the gadget', ({ gadget }) => gadget),
    action('Saving a rating', ({ save }) => save),
    action('Re-scoring every epic', ({ rescore }) => rescore),
    ...(registers ? [`### Registers\n\n${registerTable(registers)}`] : []),
    `### Paths and measures\n\n${pathTable(paths)}`,
    `### The audit\n\n${auditTable(audit)}`,
    `### The map\n\n${mapTable(map)}`,
    `### Ranking in memory\n\n${rankingTable(rankings)}`,
    `### What is loaded first\n\n${surfaceTable(surfaces)}\n\n${backendLine(backend)}`,
  ].join('\n\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(heads), row(heads.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
}

const COLUMNS: readonly [head: string, value: (cost: Cost) => number, text: (value: number) => string][] = [
  ['calls', ({ calls }) => calls, countText],
  ['points', ({ points }) => points, countText],
  ['store operations', ({ storeOperations }) => storeOperations, countText],
  ['to the browser', ({ bytes }) => bytes, bytesText],
  ['time', ({ milliseconds }) => milliseconds, timeText],
];

/** Three lines for each size: the app, the plain way, and how many times more the plain way takes. */
export function actionTable(rows: readonly { epics: number; compared: Compared }[]): string {
  const line = (first: string, cost: Cost): string[] => [first, ...COLUMNS.map(([, value, text]) => text(value(cost)))];
  const ratios = ({ lens, plain }: Compared): string[] =>
    COLUMNS.map(([, value]) => ratioText(value(plain), value(lens)));
  return table(
    ['epics', ...COLUMNS.map(([head]) => head)],
    rows.flatMap(({ epics, compared }) => [
      line(`**${countText(epics)}**`, compared.lens),
      line('plain way', compared.plain),
      ['plain ÷ app', ...ratios(compared)],
    ]),
  );
}

/** What one does with paths and measures, a line each. */
export function pathTable({ allPaths, onePath, measures, readings }: PathCosts): string {
  const lines: [string, Cost][] = [
    [`list of all ${countText(PATHS)} paths, in ten pages`, allPaths],
    ['one path with 12 measures of five years', onePath],
    ['100 measures of five years and six segments', measures],
    ['one month of 50 measures saved', readings],
  ];
  return table(
    [`of ${countText(PATHS)} paths`, ...COLUMNS.map(([head]) => head)],
    lines.map(([words, cost]) => [words, ...COLUMNS.map(([, value, text]) => text(value(cost)))]),
  );
}

/** What one does in an audit, a line each. */
export function auditTable({ open, judge, figures, reach }: AuditCosts): string {
  const lines: [string, Cost][] = [
    ['the queue opened, its first deliverable there', open],
    ['one judged, and whether others judged the next twenty', judge],
    ['all counted, by class', figures],
    ['what the first 2,000 reach, from links and children', reach],
  ];
  return table(
    [`of ${countText(DELIVERABLES)} deliverables`, ...COLUMNS.map(([head]) => head)],
    lines.map(([words, cost]) => [words, ...COLUMNS.map(([, value, text]) => text(value(cost)))]),
  );
}

/** What one does with the largest map, a line each. */
export function mapTable({ imported, read, workedOut }: MapCosts): string {
  const lines: [string, Cost][] = [
    ['imported, in eight parts', imported],
    ['read whole, in twenty pages', read],
    ['points, ranks and the first 25 ways worked out', workedOut],
  ];
  return table(
    [`of ${countText(MOST_ITEMS)} items, ${countText(MOST_LINKS)} links`, ...COLUMNS.map(([head]) => head)],
    lines.map(([words, cost]) => [words, ...COLUMNS.map(([, value, text]) => text(value(cost)))]),
  );
}

/** What one does with the registers, a line each. */
export function registerTable({ epics, calendar, list, save }: RegisterCosts): string {
  const [requests, disruptions] = [countText(requestsOn(epics)), countText(disruptionsOn(epics))];
  const lines: [string, Cost][] = [
    [`calendar of ${disruptions} disruptions`, calendar],
    [`list of 100 of ${requests} requests`, list],
    ['one request more, published', save],
  ];
  return table(
    [`of ${countText(epics)} epics`, ...COLUMNS.map(([head]) => head)],
    lines.map(([words, cost]) => [words, ...COLUMNS.map(([, value, text]) => text(value(cost)))]),
  );
}

function rankingTable(rows: Results['rankings']): string {
  return table(
    ['epics', 'parsing the JSON', 'checking it', 'ranking', 'ranking ÷ parsing', 'plain sort', 'plain sort ÷ ranking'],
    rows.map(({ epics, times }) => [
      ...[countText(epics), timeText(times.parsing), timeText(times.checking), timeText(times.ranking)],
      ...[
        ratioText(times.ranking, times.parsing),
        timeText(times.plainSort),
        ratioText(times.plainSort, times.ranking),
      ],
    ]),
  );
}

function surfaceTable(surfaces: readonly SurfaceSize[]): string {
  return table(
    ['surface', 'JavaScript, gzipped', 'at most'],
    surfaces.map(({ surface, kilobytes, budget }) => [surface, `${kilobytes.toFixed(1)} kB`, `${budget} kB`]),
  );
}

function backendLine({ kilobytes, gzipped, loadMilliseconds }: BackendSize): string {
  return (
    `The functions are one file of ${countText(Math.round(kilobytes))} kB, ${countText(Math.round(gzipped))} ` +
    `kB gzipped, not minified; a new process loads it in ${timeText(loadMilliseconds)}.`
  );
}
