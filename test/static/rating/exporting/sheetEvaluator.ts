import type { SheetCell, FormulaSheet } from '../../../../static/features/rating/exporting/formulas';

/** A value of a cell as a spreadsheet computes it; an empty cell is null. */
export type CellResult = number | string | boolean | null;
type Result = CellResult | CellResult[];

/**
 * Computes formulas as a spreadsheet does, as far as the export uses them: arithmetic, comparisons (text without regard
 * to case, a number never equal to a text), references with and without sheet, ranges in one column, and the functions
 * below. Anything else throws.
 */
export class SheetEvaluator {
  private readonly known = new Map<string, CellResult>();

  constructor(private readonly sheets: readonly FormulaSheet[]) {}

  at(sheet: string, address: string): CellResult {
    const name = `${sheet}!${address}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const cell = this.cell(sheet, address);
    const result =
      typeof cell === 'object' && cell !== null ? (new Parser(cell.formula, sheet, this).whole() as CellResult) : cell;
    this.known.set(name, result);
    return result;
  }

  range(sheet: string, from: string, to: string): CellResult[] {
    const [letters, first] = split(from);
    const last = split(to)[1];
    return Array.from({ length: last - first + 1 }, (_, index) => this.at(sheet, `${letters}${first + index}`));
  }

  private cell(sheet: string, address: string): SheetCell {
    const [letters, row] = split(address);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const found = this.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`No sheet ${sheet}`);
    return found.rows[row - 1]?.[column] ?? null;
  }
}

const split = (address: string): [string, number] => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address.replaceAll('$', '')) ?? [];
  return [letters, Number(row)];
};

const TOKEN =
  /\s*("(?:[^"]|"")*"|(?:[A-Za-z]+!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|[A-Z]+(?=\()|TRUE|FALSE|\d+(?:\.\d+)?|<=|>=|<>|[-+*/=<>&(),])/gy;

class Parser {
  private readonly tokens: string[];
  private at = 0;

  constructor(
    formula: string,
    private readonly sheet: string,
    private readonly cells: SheetEvaluator,
  ) {
    this.tokens = [...formula.matchAll(TOKEN)].map(([, token]) => token!);
    if (this.tokens.join('') !== formula) throw new Error(`Cannot read ${formula}`);
  }

  whole(): Result {
    const result = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`Cannot read on at ${this.tokens.slice(this.at).join('')}`);
    return result;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }

  private comparison(): Result {
    let left = this.joined();
    for (const operator of ['<=', '>=', '=', '<', '>']) {
      if (this.take(operator)) left = each(left, this.joined(), (one, other) => compares(operator, one, other));
    }
    return left;
  }

  private joined(): Result {
    let left = this.sum();
    while (this.take('&')) left = `${left as string}${this.sum() as string}`;
    return left;
  }

  private sum(): Result {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = each(left, this.product(), (one, other) => numberOf(one) + numberOf(other));
      else if (this.take('-')) left = each(left, this.product(), (one, other) => numberOf(one) - numberOf(other));
      else return left;
    }
  }

  private product(): Result {
    let left = this.unary();
    for (;;) {
      if (this.take('*')) left = each(left, this.unary(), (one, other) => numberOf(one) * numberOf(other));
      else if (this.take('/')) left = each(left, this.unary(), (one, other) => numberOf(one) / numberOf(other));
      else return left;
    }
  }

  private unary(): Result {
    return this.take('-') ? each(this.unary(), 0, (one) => -numberOf(one)) : this.atom();
  }

  private atom(): Result {
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (token === '(') {
      const inner = this.comparison();
      if (!this.take(')')) throw new Error('A parenthesis is open');
      return inner;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    if (/^\d/.test(token)) return Number(token);
    if (this.tokens[this.at] === '(') return this.call(token);
    const [sheet, address] = token.includes('!') ? (token.split('!') as [string, string]) : [this.sheet, token];
    const [from = '', to] = address.split(':');
    return to ? this.cells.range(sheet, from, to) : this.cells.at(sheet, from.replaceAll('$', ''));
  }

  private call(name: string): Result {
    const given: (Result | ValueError)[] = [];
    if (!this.take('(')) throw new Error(`${name} takes values`);
    do given.push(this.argument());
    while (this.take(','));
    if (!this.take(')')) throw new Error(`${name} is open`);
    // What is not chosen may be an error.
    const used = name === 'IF' ? [given[0], given[given[0] ? 1 : 2]] : given;
    for (const value of used) if (value instanceof ValueError) throw value;
    return name === 'IF' ? (used[1] as Result) : apply(name, given as Result[]);
  }

  private argument(): Result | ValueError {
    const begin = this.at;
    try {
      return this.comparison();
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.at = begin;
      for (let open = 0; open > 0 || ![',', ')'].includes(this.tokens[this.at] ?? ')'); this.at += 1) {
        if (this.tokens[this.at] === '(') open += 1;
        if (this.tokens[this.at] === ')') open -= 1;
      }
      return error;
    }
  }
}

/** What a spreadsheet shows in place of a value. */
class ValueError extends Error {}

const listOf = (value: Result): CellResult[] => (Array.isArray(value) ? value : [value]);

function each(one: Result, other: Result, work: (one: CellResult, other: CellResult) => CellResult): Result {
  if (!Array.isArray(one) && !Array.isArray(other)) return work(one, other);
  const length = Math.max(listOf(one).length, listOf(other).length);
  const at = (value: Result, index: number): CellResult => (Array.isArray(value) ? (value[index] ?? null) : value);
  return Array.from({ length }, (_, index) => work(at(one, index), at(other, index)));
}

function numberOf(value: CellResult): number {
  if (typeof value === 'string') throw new ValueError(`#VALUE!: ${JSON.stringify(value)} is no number`);
  return Number(value ?? 0);
}

function compares(operator: string, one: CellResult, other: CellResult): boolean {
  if (operator === '=') {
    if (one === null || other === null)
      return (one ?? '') === (other ?? '') || numberOrNull(one) === numberOrNull(other);
    return (
      typeof one === typeof other &&
      (typeof one === 'string' ? one.toLowerCase() === String(other).toLowerCase() : one === other)
    );
  }
  const [left, right] = [numberOf(one), numberOf(other)];
  return operator === '<'
    ? left < right
    : operator === '>'
      ? left > right
      : operator === '<='
        ? left <= right
        : left >= right;
}

const numberOrNull = (value: CellResult): number | null =>
  typeof value === 'number' ? value : value === null ? 0 : null;

function apply(name: string, given: readonly Result[]): Result {
  const [first = null, second = null, third = null] = given;
  const numbers = (): number[] => given.flatMap(listOf).filter((value) => typeof value === 'number');
  switch (name) {
    case 'AND':
      return given.every(Boolean);
    case 'ISNUMBER':
      return typeof first === 'number';
    case 'INT':
      return Math.floor(numberOf(first as CellResult));
    case 'EXP':
      return Math.exp(numberOf(first as CellResult));
    case 'SUM':
      return numbers().reduce((sum, value) => sum + value, 0);
    case 'SUMPRODUCT':
      return listOf(first).reduce<number>((sum, value) => sum + numberOf(value), 0);
    case 'ROUND': {
      // Half away from zero, on what fifteen digits tell.
      const value = Number((numberOf(first as CellResult) * 10 ** Number(second)).toPrecision(15));
      return (Math.sign(value) * Math.floor(Math.abs(value) + 0.5)) / 10 ** Number(second) + 0;
    }
    case 'RANK': {
      // The greatest is first, or with a third value the least; of equal ones each has the first place.
      const before = (value: CellResult): boolean =>
        third ? numberOf(value) < numberOf(first as CellResult) : numberOf(value) > numberOf(first as CellResult);
      return 1 + listOf(second).filter((value) => typeof value === 'number' && before(value)).length;
    }
    default:
      throw new Error(`${name} is not known`);
  }
}
