import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { archiveKind, fileIn, isEncrypted } from '#tables/bytes/archive';
import { binaryFormat, textFormat } from '#tables/bytes/format';
import { readText } from '#tables/bytes/readText';
import { checkUnpackedSize } from '#tables/bytes/unpackedSize';
import { FileProblem } from '#tables/fileProblem';
import { openTableFile } from '#tables/openTableFile';
import { beginsAsJson } from './json/jsonTexts';
import { readJson } from './json/readJson';
import type { ReadExport } from './rawIssue';
import { ImportError } from './report';
import type { ColumnNames } from './table/columns';
import { issueFit, issuesOfTable, NoIssuesInTable } from './table/readTable';
import { rssIssues } from './xml/rssIssues';

const WHAT_TO_GIVE =
  'Give an "Export CSV" or "Export XML" of Jira, a REST answer with issues, ' +
  'or one issue a line (NDJSON); each may be zipped or gzipped.';

const NO_TABLE_IN_PAGE =
  "is a web page without a table, perhaps Jira's own to sign in: " +
  'export from the browser, or give the command an API token.';

/** What an archive of exports may take once it is unpacked, in bytes. */
const MOST_UNPACKED = 1_000_000_000;

/**
 * Reads one export, whatever its name: the content tells its format. An archive may hold several.
 * @throws ImportError when the file is missing or no export of Jira, for its own reason and with what to do.
 */
export async function readExport(path: string, named: ColumnNames): Promise<ReadExport[]> {
  try {
    return await readContent(path, bytesOf(path), named);
  } catch (problem) {
    if (problem instanceof NoIssuesInTable) throw new ImportError(path, problem.message);
    if (problem instanceof FileProblem) throw new ImportError(path, `cannot be imported: ${problem.message}`);
    throw problem;
  }
}

function bytesOf(path: string): Uint8Array {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ImportError(path, 'does not exist. Check the path after --data.');
    throw new ImportError(path, code === 'EISDIR' ? 'is a folder. Name a file.' : `cannot be read: ${message}`);
  }
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content;
  try {
    return gunzipSync(content);
  } catch (error) {
    throw new ImportError(path, `is a damaged gzip file (${(error as Error).message}). Export it again.`);
  }
}

async function readContent(path: string, bytes: Uint8Array, named: ColumnNames): Promise<ReadExport[]> {
  if (binaryFormat(bytes) === 'archive') {
    const packed = await filesIn(bytes);
    if (packed)
      return (
        await Promise.all(packed.map((name) => readContent(`${path}/${name}`, fileIn(bytes, name), named)))
      ).flat();
  }
  if (binaryFormat(bytes) !== 'text') return [await readTable(path, bytes, named)];
  const { text } = await readText(bytes);
  if (text.trim() === '') throw new ImportError(path, `is empty. ${WHAT_TO_GIVE}`);
  if (textFormat(text) === 'jiraXml') return [readRss(path, text)];
  if (textFormat(text) === 'html' && !/<table[\s>]/i.test(text)) throw new ImportError(path, NO_TABLE_IN_PAGE);
  return [beginsAsJson(text) ? readJson(path, text) : await readTable(path, bytes, named)];
}

/** @returns the names of the files in an archive; null where the archive itself is a workbook. */
async function filesIn(archive: Uint8Array): Promise<string[] | null> {
  if (isEncrypted(archive)) throw new FileProblem('this archive has a password. Unpack it, and give the files in it.');
  await checkUnpackedSize(archive, MOST_UNPACKED);
  const held = archiveKind(archive);
  if (held.kind === 'oneFile') return [held.name];
  return held.kind === 'several' ? held.names : null;
}

async function readTable(path: string, bytes: Uint8Array, named: ColumnNames): Promise<ReadExport> {
  const file = await openTableFile(bytes, { fit: issueFit(named) });
  return { path, format: file.format === 'text' ? 'csv' : 'workbook', ...issuesOfTable(file, named) };
}

function readRss(path: string, text: string): ReadExport {
  const values = rssIssues(text);
  const notes = values.length === 0 ? ['it holds no issues: the search that it answers found none'] : [];
  return { path, format: 'xml', issues: values.map((value, place) => ({ row: place + 1, value })), notes };
}
