/**
 * Whole numbers as a short text: each takes about as many bits as the numbers before it of the same sort took.
 * R. F. Rice, Some practical universal noiseless coding techniques, JPL Publication 79-22, 1979; how the length follows
 * the numbers is that of M. J. Weinberger, G. Seroussi and G. Sapiro, The LOCO-I lossless image compression algorithm,
 * 2000.
 */

/** A character holds six bits. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));
const BITS_OF_LETTER = 6;

/** Sorts are many, and few numbers of each: what came long ago counts less. */
const MEMORY = 32;
/** A number that is so many times longer than those before it is told by its length. */
const LONGEST_RUN = 20;
/** The length of a number in bits takes so many bits. */
const BITS_OF_LENGTH = 6;
/** Those that follow a first number are taken to be so much smaller than it. */
const FIRST_TO_NEXT = 16;

/** What is known of a sort of number: how many came, and how large they were together. */
class Expected {
  private count = 0;
  private sum = 0;

  get isFirst(): boolean {
    return this.count === 0;
  }

  /** How many of the lowest bits of the next number are written as they are; of a first one nothing is known yet. */
  get plain(): number {
    let bits = 0;
    if (this.isFirst) return bits;
    while (this.count * 2 ** (bits + 1) <= this.sum) bits += 1;
    return bits;
  }

  came(value: number): void {
    this.sum += this.isFirst ? Math.floor(value / FIRST_TO_NEXT) : value;
    this.count += 1;
    if (this.count < MEMORY) return;
    this.count = Math.floor(this.count / 2);
    this.sum = Math.floor(this.sum / 2);
  }
}

/** By its name, what is known of each sort. */
class Sorts {
  private readonly known = new Map<string, Expected>();

  of(sort: string): Expected {
    const found = this.known.get(sort) ?? new Expected();
    this.known.set(sort, found);
    return found;
  }
}

/** Numbers below 0 stand between the others, so that none has a sign. */
const unsigned = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const signed = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

const lengthOf = (value: number): number => (value === 0 ? 0 : value.toString(2).length);

/** Writes numbers; each is of a sort that has a name. */
export class NumbersOut {
  private readonly sorts = new Sorts();
  private letters = '';
  private rest = 0;
  private bits = 0;

  /** @param value whole, and no larger than half of what is whole without loss. */
  put(sort: string, value: number): void {
    const expected = this.sorts.of(sort);
    const whole = unsigned(value);
    const { plain } = expected;
    const run = Math.floor(whole / 2 ** plain);
    if (expected.isFirst || run >= LONGEST_RUN) {
      if (!expected.isFirst) this.ones(LONGEST_RUN);
      this.write(lengthOf(whole), BITS_OF_LENGTH);
      this.write(whole, lengthOf(whole));
    } else {
      this.ones(run);
      this.write(0, 1);
      this.write(whole % 2 ** plain, plain);
    }
    expected.came(whole);
  }

  /** @returns all that was put, as letters, digits, `-` and `_`. */
  text(): string {
    if (this.bits > 0) this.write(0, BITS_OF_LETTER - this.bits);
    return this.letters;
  }

  private ones(many: number): void {
    for (let at = 0; at < many; at += 1) this.write(1, 1);
  }

  /** Letter by letter: as many bits at once as still go into one. */
  private write(value: number, bits: number): void {
    for (let left = bits; left > 0;) {
      const many = Math.min(left, BITS_OF_LETTER - this.bits);
      left -= many;
      this.rest = this.rest * 2 ** many + (Math.floor(value / 2 ** left) % 2 ** many);
      this.bits += many;
      if (this.bits < BITS_OF_LETTER) return;
      this.letters += LETTERS[this.rest] ?? '';
      [this.rest, this.bits] = [0, 0];
    }
  }
}

/** Reads numbers in the order in which they were written. */
export class NumbersIn {
  private readonly sorts = new Sorts();
  private at = 0;
  /** The letter that is being read, and how many of its bits are left. */
  private letter = 0;
  private left = 0;

  constructor(private readonly letters: string) {}

  take(sort: string): number {
    const expected = this.sorts.of(sort);
    const { plain } = expected;
    const run = expected.isFirst ? LONGEST_RUN : this.run();
    const whole = run < LONGEST_RUN ? run * 2 ** plain + this.read(plain) : this.read(this.read(BITS_OF_LENGTH));
    expected.came(whole);
    return signed(whole);
  }

  private run(): number {
    let many = 0;
    while (many < LONGEST_RUN && this.read(1) === 1) many += 1;
    return many;
  }

  private read(bits: number): number {
    let value = 0;
    for (let wanted = bits; wanted > 0;) {
      if (this.left === 0) this.next();
      const many = Math.min(wanted, this.left);
      wanted -= many;
      this.left -= many;
      value = value * 2 ** many + ((this.letter >> this.left) & (2 ** many - 1));
    }
    return value;
  }

  /** Behind the end stands nothing but 0. */
  private next(): void {
    this.letter = VALUES.get(this.letters[this.at] ?? '') ?? 0;
    this.at += 1;
    this.left = BITS_OF_LETTER;
  }
}
