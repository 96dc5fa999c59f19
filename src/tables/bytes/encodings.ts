/** An alphabet in which a text may have been saved, by its name in the Encoding Standard, and as a person knows it. */
export interface Encoding {
  name: string;
  words: string;
}

export const UTF8: Encoding = { name: 'utf-8', words: 'UTF-8' };
export const UTF16_LE: Encoding = { name: 'utf-16le', words: 'UTF-16' };
export const UTF16_BE: Encoding = { name: 'utf-16be', words: 'UTF-16 (big end first)' };

/** What older programs save in, the likeliest first. A byte beyond ASCII means another letter in each of them. */
export const OLDER: readonly Encoding[] = [
  { name: 'windows-1252', words: 'Western European (Windows-1252)' },
  { name: 'windows-1250', words: 'Central European (Windows-1250)' },
  { name: 'windows-1251', words: 'Cyrillic (Windows-1251)' },
  { name: 'windows-1254', words: 'Turkish (Windows-1254)' },
  { name: 'windows-1253', words: 'Greek (Windows-1253)' },
  { name: 'windows-1257', words: 'Baltic (Windows-1257)' },
  { name: 'windows-1255', words: 'Hebrew (Windows-1255)' },
  { name: 'windows-1256', words: 'Arabic (Windows-1256)' },
  { name: 'windows-874', words: 'Thai (Windows-874)' },
  { name: 'macintosh', words: 'Western European (Macintosh)' },
  { name: 'koi8-r', words: 'Cyrillic (KOI8-R)' },
  { name: 'ibm866', words: 'Cyrillic (DOS)' },
  { name: 'shift_jis', words: 'Japanese (Shift JIS)' },
  { name: 'gb18030', words: 'Simplified Chinese (GB 18030)' },
  { name: 'big5', words: 'Traditional Chinese (Big5)' },
  { name: 'euc-kr', words: 'Korean (EUC-KR)' },
];

/** Names by which files and the recogniser of languages know the same alphabets. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'US-ASCII': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-5': 'windows-1251',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

/** @returns how sure the recogniser is of each alphabet, from 0 to 100, by its name in the Encoding Standard. */
export function confidences(matches: readonly { name: string; confidence: number }[]): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  for (const { name, confidence } of matches) {
    const standard = ALSO_CALLED[name] ?? name.toLowerCase();
    byName.set(standard, Math.max(confidence, byName.get(standard) ?? 0));
  }
  return byName;
}

/** @returns the alphabet of a name; null where none is known by it. */
export const encodingNamed = (name: string): Encoding | null =>
  [UTF8, UTF16_LE, UTF16_BE, ...OLDER].find((one) => one.name === name) ?? null;

/** @returns the alphabet that a file says it is saved in, by any of its names; null where none is known by it. */
export const encodingCalled = (name: string): Encoding | null =>
  encodingNamed(ALSO_CALLED[name.toUpperCase()] ?? name.toLowerCase());
