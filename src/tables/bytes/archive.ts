import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileProblem } from '#tables/fileProblem';

const ENCRYPTED = 1;
const DIRECTORY_ENTRY = [0x50, 0x4b, 0x01, 0x02];
const TYPES = '[Content_Types].xml';
const TYPE_OF = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Folders and files that programs add to an archive by themselves. */
const BESIDE = /^__MACOSX\/|(^|\/)\.|\/$/;

/** What an archive is, by the names in it. */
export type ArchiveKind =
  { kind: 'workbook' | 'openDocument' } | { kind: 'oneFile'; name: string } | { kind: 'several'; names: string[] };

/**
 * @returns the names of an archive's files, as its directory lists them. @throws FileProblem when its files are
 * encrypted.
 */
function namesIn(archive: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(archive, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/** @returns what an archive holds. @throws FileProblem where it holds no table, for its own reason. */
export function archiveKind(archive: Uint8Array): ArchiveKind {
  const names = namesIn(archive);
  if (names.some((name) => /^xl\//i.test(name))) return { kind: 'workbook' };
  if (names.some((name) => /^word\//i.test(name)))
    throw new FileProblem(
      'This is a Word document. Copy its table into a spreadsheet, save that as XLSX or CSV, and choose it.',
    );
  if (names.some((name) => /^ppt\//i.test(name)))
    throw new FileProblem(
      'This is a presentation. Copy its table into a spreadsheet, save that as XLSX or CSV, and choose it.',
    );
  if (names.some((name) => /^Index(\.zip|\/)/.test(name)))
    throw new FileProblem('This is a document of Apple Numbers. Export it there as Excel or CSV, and choose that.');
  if (names.includes('mimetype')) return openDocument(archive);
  const [name, ...others] = names.filter((one) => !BESIDE.test(one));
  if (name === undefined) throw new FileProblem('This archive is empty. Choose the file with the table itself.');
  return others.length === 0 ? { kind: 'oneFile', name } : { kind: 'several', names: [name, ...others] };
}

function openDocument(archive: Uint8Array): ArchiveKind {
  const type = strFromU8(
    unzipSync(archive, { filter: ({ name }) => name === 'mimetype' })['mimetype'] ?? new Uint8Array(),
  );
  if (!type.includes('opendocument.spreadsheet'))
    throw new FileProblem(
      'This is an OpenDocument file, but no spreadsheet. ' +
        'Copy its table into a spreadsheet, save that as XLSX or CSV, and choose it.',
    );
  return { kind: 'openDocument' };
}

/** @returns the one file of an archive. */
export const fileIn = (archive: Uint8Array, name: string): Uint8Array =>
  unzipSync(archive, { filter: (file) => file.name === name })[name] ?? new Uint8Array();

/** @returns whether any file of an archive is encrypted, by its directory (APPNOTE.TXT, 4.3.12 and 4.4.4). */
export function isEncrypted(archive: Uint8Array): boolean {
  for (let at = archive.indexOf(0x50); at >= 0; at = archive.indexOf(0x50, at + 1)) {
    if (
      DIRECTORY_ENTRY.every((byte, index) => archive[at + index] === byte) &&
      ((archive[at + 8] ?? 0) & ENCRYPTED) !== 0
    )
      return true;
  }
  return false;
}

/**
 * A workbook lists the type of each of its parts. Some programs leave out the sheets; the package that reads workbooks
 * then finds none.
 * @returns the workbook with the types of all its parts, or itself where none is missing.
 */
export function withAllTypes(workbook: Uint8Array): Uint8Array {
  const listed = fileIn(workbook, TYPES);
  const types = strFromU8(listed);
  const missing = namesIn(workbook).flatMap((name) => {
    const type = typeByName(name);
    return type === null || types.toLowerCase().includes(`"/${name.toLowerCase()}"`)
      ? []
      : [`<Override PartName="/${name}" ContentType="${TYPE_OF}${type}+xml"/>`];
  });
  if (missing.length === 0) return workbook;
  const parts = unzipSync(workbook);
  const end = /<\/(?:\w+:)?Types>\s*$/.exec(types);
  const complete = end
    ? types.slice(0, end.index) + missing.join('') + end[0]
    : `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${missing.join('')}</Types>`;
  return zipSync({ ...parts, [TYPES]: strToU8(complete) }, { level: 0 });
}

function typeByName(name: string): string | null {
  if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return 'worksheet';
  if (/^xl\/workbook\.xml$/i.test(name)) return 'sheet.main';
  if (/^xl\/sharedStrings\.xml$/i.test(name)) return 'sharedStrings';
  return /^xl\/styles\.xml$/i.test(name) ? 'styles' : null;
}
