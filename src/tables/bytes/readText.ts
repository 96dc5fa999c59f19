import { confidences, OLDER, UTF16_BE, UTF16_LE, UTF8, type Encoding } from './encodings';
import { oddness } from './plausibility';

/** A text as it was read from bytes. */
export interface ReadText {
  /** Without a byte-order mark; every line ends with one line feed. */
  text: string;
  encoding: Encoding;
  /** What else the bytes may be read as, as plausible as this, the likeliest first; empty where there is no doubt. */
  otherwise: readonly Encoding[];
  /** Letters that could not be read, or were lost before: each stands as U+FFFD. */
  lost: number;
}

/** What the recogniser of languages looks at, in bytes. */
const LOOKED_AT = 20_000;
/** How much odder a reading may look than the likeliest. */
const AS_PLAUSIBLE = 0.5;

/**
 * The one reader of bytes as text: UTF-8, UTF-16 in both orders with and without a mark, and what older programs save,
 * by how the text then looks. No letter is lost silently: `lost` says how many were.
 * @param as reads the bytes in this alphabet, whatever they look like.
 */
export async function readText(bytes: Uint8Array, as: Encoding | null = null): Promise<ReadText> {
  if (as) return textIn(bytes, as);
  const marked = byMark(bytes);
  if (marked) return textIn(bytes, marked);
  const unmarked = utf16ByZeros(bytes);
  if (unmarked) return textIn(bytes, unmarked);
  const utf8 = textIn(bytes, UTF8);
  if (utf8.lost === 0 || utf8.lost === lostBefore(bytes) || mostlyUtf8(utf8)) return utf8;
  const [likeliest = UTF8, ...otherwise] = await likeliestFirst(bytes);
  return textIn(bytes, likeliest, otherwise);
}

function textIn(bytes: Uint8Array, encoding: Encoding, otherwise: readonly Encoding[] = []): ReadText {
  const text = decoded(bytes, encoding).replace(/\r\n?/g, '\n');
  return { text, encoding, otherwise, lost: text.split('\uFFFD').length - 1 };
}

/**
 * Places 80 to 9F of Windows-1252, which some versions of Node leave as the control characters that they are in ISO
 * 8859-1.
 */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decoded(bytes: Uint8Array, { name }: Encoding): string {
  const text = new TextDecoder(name).decode(bytes);
  return name === 'windows-1252'
    ? text.replace(/[\u0080-\u009F]/g, (sign) => HIGH_1252[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return UTF16_LE;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16_BE;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? UTF8 : null;
}

/**
 * Without a mark UTF-16 shows by the zeros of its Latin letters, separators and digits: nearly all stand at even
 * places, or at odd ones.
 */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0] as [number, number];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[(at & 1) as 0 | 1] += 1;
  });
  const [even, odd] = zeros;
  if (even + odd < looked.length / 20) return null;
  if (odd > even * 10) return UTF16_LE;
  return even > odd * 10 ? UTF16_BE : null;
}

/** A text may hold U+FFFD itself: whoever saved it had lost a letter before. It takes three bytes in UTF-8. */
function lostBefore(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  return count;
}

/** Many letters beyond ASCII that make sense as UTF-8 are no accident: the few others are damage. */
const mostlyUtf8 = ({ text, lost }: ReadText): boolean =>
  (text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0) > lost * 4;

async function likeliestFirst(bytes: Uint8Array): Promise<Encoding[]> {
  const looked = bytes.subarray(0, LOOKED_AT);
  const { analyse } = await import('chardet');
  const sure = confidences(analyse(looked));
  const weighed = OLDER.map((encoding, place) => {
    const text = decoded(looked, encoding);
    return { encoding, text, place, odd: oddness(text), sure: sure.get(encoding.name) ?? 0 };
  });
  weighed.sort((one, other) => one.odd - other.odd || other.sure - one.sure || one.place - other.place);
  const most = (weighed[0]?.odd ?? 0) + AS_PLAUSIBLE;
  const shown = new Set<string>();
  return weighed
    .filter(({ text, odd }) => odd <= most && !shown.has(text) && shown.add(text))
    .map(({ encoding }) => encoding);
}
