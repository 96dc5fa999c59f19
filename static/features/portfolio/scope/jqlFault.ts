/** What is wrong with a filter, in plain words, and where in it. */
export interface JqlFault {
  words: string;
  /** Begin and end in the filter; both its length where something is missing at its end. Null where it is not known. */
  at: { begin: number; end: number } | null;
}

interface Kind {
  /** Of a message of Jira. Its group `word` is the piece of the filter that it names. */
  pattern: RegExp;
  words: (word: string, field: string) => string;
}

/** What Jira misses at a place, by the messages of its parser. */
const MISSING: readonly [pattern: RegExp, words: string][] = [
  [/expecting operator|expecting \{'<'/i, 'a comparison is missing, such as = or in'],
  [
    /expecting (either )?a (value|string)|expecting \{EMPTY/i,
    'a value is missing; put text with spaces between quotes',
  ],
  [/expecting a field name|expecting \{'\('/i, 'the name of a field is missing'],
  [/expecting '\)'|missing '\)'|expecting \{'\)'/i, 'a closing bracket is missing'],
  [
    /expecting either 'or' or 'and'|expecting \{<EOF>/i,
    'AND, OR or the end is expected; put text with spaces between quotes',
  ],
];

/** What Jira says of names and values that it does not know. */
const UNKNOWN: readonly Kind[] = [
  {
    pattern: /^Field '(?<word>.+?)' does not exist/,
    words: (word) => `Jira has no field “${word}” that you can see. Check how it is written.`,
  },
  {
    pattern: /^The value '(?<word>.+?)' does not exist for the field '(?<field>.+?)'/,
    words: (word, field) => `The field “${field}” has no value “${word}” that you can see.`,
  },
  {
    pattern: /^The operator '(?<word>.+?)' is not supported by the '(?<field>.+?)' field/,
    words: (word, field) => `The field “${field}” cannot be compared by “${word}”.`,
  },
  {
    pattern: /^Unable to find JQL function '(?<word>[^'(]+)/,
    words: (word) => `Jira has no function “${word}”.`,
  },
];

/**
 * @returns the first thing that Jira finds wrong with a filter; what it says in words that are not known stays as it
 * is.
 */
export function faultOf(filter: string, message: string): JqlFault {
  for (const { pattern, words } of UNKNOWN) {
    const { word = '', field = '' } = pattern.exec(message)?.groups ?? {};
    if (word !== '') return { words: words(word, field), at: wordIn(filter, word) };
  }
  const missing = MISSING.find(([pattern]) => pattern.test(message));
  const at = placeIn(filter, message);
  const own = /^Error in (?:the )?JQL Query: (.*)$/s.exec(message)?.[1];
  if (!missing) return { words: own === undefined ? message : `Jira cannot read this filter: ${own}`, at };
  return { words: `${placeWords(filter, at)}${missing[1]}.`, at };
}

function placeWords(filter: string, at: JqlFault['at']): string {
  if (!at) return 'Somewhere in it ';
  if (at.begin >= filter.length) return 'At its end ';
  const before = filter.slice(0, at.begin).split('\n');
  const line = before.length > 1 ? `line ${before.length}, ` : '';
  return `At ${line}character ${(before.at(-1)?.length ?? 0) + 1}, “${filter.slice(at.begin, at.end)}”, `;
}

/** The place that a message tells by line and character, by the piece that it names, or by words for the end. */
function placeIn(filter: string, message: string): JqlFault['at'] {
  const [, line, character] = /\(line (\d+), character (\d+)\)/.exec(message) ?? [];
  if (line !== undefined && character !== undefined) {
    const lines = filter.split('\n').slice(0, Number(line) - 1);
    return pieceAt(filter, lines.reduce((sum, text) => sum + text.length + 1, 0) + Number(character) - 1);
  }
  if (/(before|at) the end of the query/.test(message)) return { begin: filter.length, end: filter.length };
  const [, piece] = /but got '(.+?)'/.exec(message) ?? [];
  return piece === undefined ? null : wordIn(filter, piece);
}

/** The piece of the filter that begins at a place: up to the next space or bracket. */
function pieceAt(filter: string, begin: number): JqlFault['at'] {
  if (begin >= filter.length) return { begin: filter.length, end: filter.length };
  const [piece = ''] = /^(?:[^\s()]+|.)/s.exec(filter.slice(begin)) ?? [];
  return { begin, end: begin + piece.length };
}

/** Where a word stands in the filter, by itself rather than inside of another; null where it does not. */
function wordIn(filter: string, word: string): JqlFault['at'] {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])`, 'iu').exec(filter);
  return found ? { begin: found.index, end: found.index + found[0].length } : null;
}
