import { readDate, type DateOrder, type DateOrders } from './readDate';

/** What the dates with one sign between their numbers show of the order of day and month. */
interface Evidence {
  /** How many have a number above 12 where the other order has the month. */
  dayFirst: number;
  monthFirst: number;
  /** How many have a clock of twelve hours, and how many one of twenty-four. */
  halves: number;
  clocks: number;
}

type Separator = keyof DateOrders;
const SEPARATORS: readonly Separator[] = ['/', '-'];

/** What a file shows of the order of its dates, all columns together. */
export type OrderEvidence = Readonly<Record<Separator, Evidence>>;

const IN_NUMBERS = /^\s*(\d{1,2})([/-])(\d{1,2})\2(\d{2}|\d{4})(?!\d)/;

/** @returns what the dates of a file show of their order. */
export function orderEvidence(cells: Iterable<string>): OrderEvidence {
  const none = (): Evidence => ({ dayFirst: 0, monthFirst: 0, halves: 0, clocks: 0 });
  const evidence = { '/': none(), '-': none() };
  for (const cell of cells) {
    const found = IN_NUMBERS.exec(cell);
    if (!found) continue;
    const noted = evidence[found[2] === '-' ? '-' : '/'];
    if (Number(found[1]) > 12) noted.dayFirst += 1;
    if (Number(found[3]) > 12) noted.monthFirst += 1;
    if (/[ap]\.?\s?m\b/iu.test(cell)) noted.halves += 1;
    else if (cell.includes(':')) noted.clocks += 1;
  }
  return evidence;
}

function shownBy({ dayFirst, monthFirst }: Evidence): DateOrder | null {
  if (dayFirst > 0 && monthFirst > 0) return null;
  if (dayFirst > 0) return 'dayFirst';
  return monthFirst > 0 ? 'monthFirst' : null;
}

/** Dashes are Europe's. With strokes the clock tells: America, which names the month first, has one of twelve hours. */
function likely(separator: Separator, { halves, clocks }: Evidence): DateOrder {
  return separator === '-' || (clocks > 0 && halves === 0) ? 'dayFirst' : 'monthFirst';
}

/** How the order of day and month is settled for dates that do not show it themselves. */
export interface OrderChoice {
  orders: DateOrders;
  /** Signs between numbers for which nothing showed it. */
  assumed: ReadonlySet<string>;
}

/** @returns the order for one file: what the person chose, what the file shows, what other files of the start show. */
export function chooseOrder(
  own: OrderEvidence,
  others: readonly OrderEvidence[],
  chosen: DateOrder | null,
): OrderChoice {
  const assumed = new Set<string>();
  const settle = (separator: Separator): DateOrder => {
    const shown = chosen ?? shownBy(own[separator]) ?? onlyOne(others.flatMap((one) => shownBy(one[separator]) ?? []));
    if (shown === null) assumed.add(separator);
    return shown ?? likely(separator, own[separator]);
  };
  const [strokes, dashes] = SEPARATORS.map(settle);
  return { orders: { '/': strokes ?? 'monthFirst', '-': dashes ?? 'dayFirst' }, assumed };
}

function onlyOne(orders: readonly DateOrder[]): DateOrder | null {
  const [only, ...more] = new Set(orders);
  return only !== undefined && more.length === 0 ? only : null;
}

/** Reads the dates of one file. An export does not say in which time zone it was written: times are taken as UTC. */
export class FileDates {
  private firstEither: { cell: string; time: number; order: DateOrder } | null = null;

  constructor(private readonly choice: OrderChoice) {}

  /** @returns milliseconds since 1970, null for an empty cell, undefined for what is no date. */
  time(cell: string): number | null | undefined {
    if (cell.trim() === '') return null;
    const { orders, assumed } = this.choice;
    const read = readDate(cell, orders);
    const separator = cell.includes('/') ? '/' : '-';
    if (read?.either && assumed.has(separator)) {
      this.firstEither ??= { cell: cell.trim(), time: read.time, order: orders[separator] };
    }
    return read?.time;
  }

  /** @returns the day as `yyyy-MM-dd`, null for an empty cell, undefined for what is no date. */
  day(cell: string): string | null | undefined {
    const time = this.time(cell);
    return typeof time === 'number' ? new Date(time).toISOString().slice(0, 10) : time;
  }

  /** @returns the sentence that the order of some dates was assumed, null where none was. */
  assumption(): string | null {
    if (!this.firstEither) return null;
    const { cell, time, order } = this.firstEither;
    const read = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    const [taken, other] = order === 'dayFirst' ? ['day', 'month'] : ['month', 'day'];
    return (
      `nothing shows whether the day or the month comes first in dates such as "${cell}", which was read as ${read}. ` +
      `If the ${other} comes first, start again with --reset --dates ` +
      `${other}-first; --dates ${taken}-first confirms it.`
    );
  }
}
