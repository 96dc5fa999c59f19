import { OLDER } from '#tables/bytes/encodings';
import { readText } from '#tables/bytes/readText';

/**
 * Saves a text as an older program does. Each byte is asked for its letter: there is no encoder for these alphabets.
 */
function savedIn(name: string, text: string): Uint8Array {
  const decoder = new TextDecoder(name);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  );
  return new Uint8Array(Array.from(text, (letter) => bytes.get(letter) ?? Number.NaN));
}

const utf16 = (text: string, bigEnd: boolean): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
    bigEnd ? [code >> 8, code & 255] : [code & 255, code >> 8],
  );

test.each([
  ['windows-1252', 'Schlüssel;Customer impact\nMOB-5;2\n'],
  ['windows-1252', 'Clave;Descripción\nMOB-5;¿Qué año? ¡Sí!'],
  ['windows-1250', 'Klucz zgłoszenia;Wpływ\nMOB-5;2\nMOB-8;Łódź żółć'],
  ['windows-1250', 'Klíč;Souhrn\nMOB-5;Příliš žluťoučký kůň'],
  ['windows-1250', 'Kulcs;Összefoglaló\nMOB-5;Árvíztűrő tükörfúrógép'],
  ['windows-1251', 'Ключ;Тип;Сводка\nMOB-5;2;Корзина'],
  ['windows-1253', 'Κλειδί;Σύνοψη\nMOB-5;Καλάθι'],
  ['windows-1254', 'Anahtar;Özet;Değer\nMOB-5;İğne;şu güzel ağaç'],
  ['windows-1255', 'מפתח;סיכום\nMOB-5;עגלה'],
  ['windows-1256', 'مفتاح;ملخص\nMOB-5;سلة'],
  ['windows-1257', 'Võti;Kokkuvõte\nMOB-5;ūdens ļoti'],
  ['macintosh', 'Schlüssel;Größe\nMOB-5;Übung'],
  ['koi8-r', 'Ключ;Тип;Сводка\nMOB-5;2;Корзина'],
  ['ibm866', 'Ключ;Тип;Сводка\nMOB-5;2;Корзина'],
])('letters of %s are known by what they make: %j', async (name, text) => {
  expect(await readText(savedIn(name, text))).toMatchObject({ text, encoding: { name }, lost: 0 });
});

test('signs that only Windows has in its Western alphabet are read in every version of Node', async () => {
  const bytes = new Uint8Array([0x93, 0x4d, 0x61, 0xdf, 0x94, 0x20, 0x80, 0x20, 0x9c, 0x75, 0x76, 0x72, 0x65]);
  expect((await readText(bytes)).text).toBe('“Maß” € œuvre');
});

test.each([
  ['UTF-16 with its mark', [0xff, 0xfe, ...utf16('Größe\t2', false)], 'utf-16le'],
  ['UTF-16, big end first, with its mark', [0xfe, 0xff, ...utf16('Größe\t2', true)], 'utf-16be'],
  ['UTF-16 without a mark', utf16('Key\tGröße\n', false), 'utf-16le'],
  ['UTF-16, big end first, without a mark', utf16('Key\tGröße\n', true), 'utf-16be'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Größe')], 'utf-8'],
  ['UTF-8', [...new TextEncoder().encode('Größe 👩‍👩‍👧')], 'utf-8'],
])('%s is read, and its mark is no letter', async (_, bytes, name) => {
  const read = await readText(new Uint8Array(bytes));
  expect(read).toMatchObject({ encoding: { name }, lost: 0, otherwise: [] });
  expect(read.text).toMatch(/^(Key\t)?Größe/);
});

test.each(['a\rb\rc', 'a\r\nb\r\nc', 'a\nb\nc', 'a\r\nb\nc'])('lines end as in any system: %j', async (written) => {
  expect((await readText(new TextEncoder().encode(written))).text).toBe('a\nb\nc');
});

test('a letter that was lost before is told, and does not make the whole text another alphabet', async () => {
  expect(await readText(new TextEncoder().encode('Größe, Ma\uFFFD'))).toMatchObject({
    encoding: { name: 'utf-8' },
    lost: 1,
  });
});

test('one broken letter among many of UTF-8 is told as lost', async () => {
  const bytes = new TextEncoder().encode('Größe Übung Äpfel Öl für über schön');
  bytes[3] = 0x41;
  expect(await readText(bytes)).toMatchObject({ encoding: { name: 'utf-8' }, lost: 1 });
});

test('who knows the letters better is followed, and is told what else they may be', async () => {
  const bytes = savedIn('windows-1251', 'Key;Customer request\nMOB-5;да');
  const guessed = await readText(bytes);
  expect(guessed.otherwise.length).toBeGreaterThan(0);
  const cyrillic = OLDER.find(({ name }) => name === 'windows-1251') ?? null;
  expect((await readText(bytes, cyrillic)).text).toContain('да');
});
