import { FileProblem } from '#tables/fileProblem';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** The end of the directory is followed by a comment of at most this length. */
const LONGEST_END = 22 + 65_535;
const MOST_ENTRIES = 1_000;

const NO_WORKBOOK = 'This file cannot be read as a spreadsheet. Save it again as XLSX or CSV and choose that.';
const TOO_LARGE =
  'This workbook is too large once it is unpacked. Save only the sheet with the ratings, as CSV, and choose that.';

interface Entry {
  method: number;
  packed: Uint8Array<ArrayBuffer>;
}

/**
 * Unpacks a workbook once without keeping anything, to be sure that reading it fills no memory: what an archive says of
 * its own sizes is not believed. @param most bytes of all its parts together. @throws FileProblem when it is more, or
 * no archive.
 */
export async function checkUnpackedSize(archive: Uint8Array, most: number): Promise<void> {
  let left = most;
  for (const { method, packed } of entriesOf(archive)) {
    left -= method === STORED ? packed.length : await inflatedSize(packed, left);
    if (left < 0) throw new FileProblem(TOO_LARGE);
  }
}

/** Entries as the directory at the end of the archive (APPNOTE.TXT, 4.3) lists them. */
function entriesOf(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new FileProblem(TOO_LARGE);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new FileProblem(NO_WORKBOOK);
    entries.push(entryAt(archive, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(archive: Uint8Array, view: DataView, at: number): Entry {
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (method !== STORED && method !== DEFLATED) throw new FileProblem(NO_WORKBOOK);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) throw new FileProblem(NO_WORKBOOK);
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + size > view.byteLength) throw new FileProblem(NO_WORKBOOK);
  return { method, packed: archive.slice(begin, begin + size) };
}

function findEnd(view: DataView): number {
  const from = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= from; at -= 1) if (view.getUint32(at, true) === DIRECTORY_END) return at;
  throw new FileProblem(NO_WORKBOOK);
}

/** @returns the size, or anything above `most` as soon as it is more. @throws FileProblem when it is damaged. */
async function inflatedSize(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  try {
    while (size <= most) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.length;
    }
  } catch (error) {
    throw new FileProblem(`${NO_WORKBOOK} (${error instanceof Error ? 'It is damaged.' : 'It cannot be unpacked.'})`);
  }
  await reader.cancel();
  return size;
}
