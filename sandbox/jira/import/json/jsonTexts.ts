/** A JSON value of a text, or the reason why there is none where one should be. */
export type JsonPart = { line: number; value: unknown } | { line: number; problem: string };

/** What programs write around JSON so that a browser can load it, or cannot. */
const WRAPPERS: readonly RegExp[] = [
  /^\s*\)\]\}'?,?\s*\n?/,
  /^\s*(?:\/\*[\s\S]*?\*\/\s*)?(?:export\s+default|(?:(?:var|let|const)\s+)?[\w$.[\]"']+\s*=(?!=))\s*(?=[[{])/,
  /^\s*(?:\/\*[\s\S]*?\*\/\s*)?[\w$.]+\s*\(\s*(?=[[{])/,
];
const AFTER = /(?<=[\]}])\s*\)?\s*;?\s*$/;

/** @returns the text without what a program wrote around its JSON. */
export function unwrapped(text: string): string {
  const wrapper = WRAPPERS.find((pattern) => pattern.test(text));
  return wrapper ? text.replace(wrapper, '').replace(AFTER, '') : text;
}

/** @returns whether a text begins as JSON does, a program's wrapping apart. */
export const beginsAsJson = (text: string): boolean => /^\s*(?:\[\s*[[{"\]\d]|\{\s*["}'\n])/.test(unwrapped(text));

/**
 * Reads all JSON values of a text: one, one a line, or one after the other over many lines. `NaN` and its like, which
 * is no JSON but is written by some programs, means no value.
 */
export function jsonParts(written: string): { parts: JsonPart[]; lines: boolean } {
  const text = unwrapped(written);
  const whole = strictly(text);
  if ('value' in whole) return { parts: [{ line: 1, value: whole.value }], lines: false };
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line: at + 1, ...parsed(line) }]));
  const standing = lines.filter((part) => 'value' in part && typeof part.value === 'object' && part.value !== null);
  if (standing.length * 2 >= lines.length) return { parts: lines.map(withReason), lines: true };
  const cleaned = parsed(text);
  if ('value' in cleaned) return { parts: [{ line: 1, value: cleaned.value }], lines: false };
  const parts = valuesIn(text).map(({ line, content }) => ({ line, ...parsed(content) }));
  return { parts: parts.some((part) => 'value' in part) ? parts : [{ line: 1, ...whole }], lines: false };
}

const withReason = (part: JsonPart): JsonPart =>
  'value' in part ? part : { line: part.line, problem: 'it is not JSON' };

type Parsed = { value: unknown } | { problem: string };

function strictly(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: (error as Error).message.split('\n')[0] ?? 'it is not JSON' };
  }
}

function parsed(text: string): Parsed {
  const strict = strictly(text);
  if ('value' in strict || !/NaN|Infinity|undefined|None|,\s*[\]}]/.test(text)) return strict;
  return strictly(withoutSlips(text));
}

const STRING_OR_SLIP =
  /"(?:[^"\\]|\\.)*"|(?<=[:[,]\s*)(?:[+-]?(?:NaN|Infinity)|undefined|None)(?=\s*[,\]}])|,(?=\s*[\]}])/g;

/** @returns a text without what some programs write although it is no JSON: numbers that are none, and a last comma. */
const withoutSlips = (text: string): string =>
  text.replace(STRING_OR_SLIP, (found) => {
    if (found.startsWith('"')) return found;
    return found === ',' ? '' : 'null';
  });

/** Cuts a text where one object or list ends and the next begins. */
function valuesIn(text: string): { line: number; content: string }[] {
  const found: { line: number; content: string }[] = [];
  let [depth, from, line, begun, inString] = [0, 0, 1, 1, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      if (depth === 0) [from, begun] = [at, line];
      depth += 1;
    } else if ((sign === '}' || sign === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ line: begun, content: text.slice(from, at + 1) });
    }
  }
  return depth === 0 ? found : [...found, { line: begun, content: text.slice(from) }];
}
