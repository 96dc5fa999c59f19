import { rank, type Rankable } from '#domain/portfolio/rank';
import { publishedScore, readSummary, type Summary } from '#domain/publication/summary';
import { publishedOf } from './benchPortfolio';

/** Milliseconds of the processor, each the least of the runs: other work on the machine only adds to it. */
export interface RankingTimes {
  parsing: number;
  /** Checking each parsed summary by its schema. */
  checking: number;
  ranking: number;
  /** The plain way: one sort by the lowest score, without ties, ranges, or an order among equals. */
  plainSort: number;
}

interface Row {
  key: string;
  summary: Summary;
}

const RUNS = 7;
/** A prime that divides no size: walks through all places in steps. */
const STRIDE = 7919;

/**
 * Times the ranking of summaries against reading them, in turn, so that what else the machine does strikes both.
 * @param count of epics, in no order: what Jira answers is sorted already, which would be the easy case.
 */
export function timeRanking(count: number, runs = RUNS): RankingTimes {
  const text = JSON.stringify(
    Array.from({ length: count }, (_, i) => (i * STRIDE) % count).map((place): Row => ({
      key: `SYN-${place + 1}`,
      summary: publishedOf(place),
    })),
  );
  const times = Array.from({ length: runs }, () => timeOnce(text, count));
  const leastOf = (name: keyof Times): number => Math.min(...times.map((one) => one[name]));
  return {
    parsing: leastOf('parsing'),
    checking: timeChecking(text),
    ranking: leastOf('ranking'),
    plainSort: leastOf('plainSort'),
  };
}

type Times = Omit<RankingTimes, 'checking'>;

function timeChecking(text: string): number {
  const rows = JSON.parse(text) as Row[];
  const [wrong, milliseconds] = timed(() => rows.filter(({ summary }) => readSummary(summary) === null).length);
  if (wrong > 0) throw new Error(`${wrong} summaries are malformed.`);
  return milliseconds;
}

function timeOnce(text: string, count: number): Times {
  const [rows, parsing] = timed(() => JSON.parse(text) as Row[]);
  const epics = rows.map(({ key, summary }): Rankable => ({ key, score: publishedScore(summary) }));
  const [{ ranked }, ranking] = timed(() => rank(epics));
  const [sorted, plainSort] = timed(() => [...rows].sort((a, b) => (b.summary.floor ?? 0) - (a.summary.floor ?? 0)));
  if (ranked.length !== count || sorted.length !== count) throw new Error('Not every epic was ranked.');
  return { parsing, ranking, plainSort };
}

/** @returns what the work gives, and the milliseconds that the processor was busy with it. */
function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
