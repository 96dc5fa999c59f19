import type { Failure } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEpic, type BackupSettings } from '#domain/backup/format';
import { patientCall } from './patientCall';

/** A finished export as pieces of text, which one text of a large site would be too long for. */
export interface Exported {
  pieces: string[];
  epics: number;
  versions: number;
}

/** Why an export ended before its end. */
export class ExportEnded extends Error {
  constructor(readonly failure: Failure | 'cancelled') {
    super('The export ended before its end.');
  }
}

/**
 * Reads everything that the app holds for the site, page by page, and writes it as one JSON document.
 * @param heard told how many epics are read, after each page. @throws ExportEnded
 */
export async function exportSite(
  exportedAt: string,
  heard: (epics: number) => void,
  signal: AbortSignal,
): Promise<Exported> {
  const versions = await readVersions(signal);
  const epics: string[] = [];
  let site = '';
  let open: BackupEpic | null = null;
  const close = (): void => {
    if (open) epics.push(JSON.stringify(open));
  };
  for (let cursor: Input<'backup.page'>['cursor'] | null = null; cursor !== undefined;) {
    const page: Output<'backup.page'> = await answered('backup.page', cursor ? { cursor } : {}, signal);
    site = page.site;
    (open as BackupEpic | null)?.changes.push(...(page.continued?.changes ?? []));
    for (const epic of page.epics) {
      close();
      open = epic;
    }
    heard(epics.length + (open ? 1 : 0));
    cursor = page.next;
  }
  close();
  const entries = await readEntries(signal);
  const head = JSON.stringify({
    format: BACKUP_FORMAT,
    v: BACKUP_VERSION,
    site,
    exportedAt,
    settings: { versions },
  }).slice(0, -1);
  const pieces = [`${head},"assessments":[\n`, ...listed(epics), '\n],"entries":[\n', ...listed(entries), '\n]}\n'];
  return { pieces, epics: epics.length, versions: versions.length };
}

/** The elements of a list in JSON, a line each. */
const listed = (texts: readonly string[]): string[] => texts.map((text, at) => (at === 0 ? text : `,\n${text}`));

/** Every record of registers, each as its JSON. */
async function readEntries(signal: AbortSignal): Promise<string[]> {
  const entries: string[] = [];
  for (let cursor: Input<'backup.entries'>['cursor'] | null = null; cursor !== undefined;) {
    const page: Output<'backup.entries'> = await answered('backup.entries', cursor ? { cursor } : {}, signal);
    entries.push(...page.entries.map((entry) => JSON.stringify(entry)));
    cursor = page.next;
  }
  return entries;
}

/** Every version of the settings, oldest first. */
async function readVersions(signal: AbortSignal): Promise<BackupSettings[]> {
  const versions: BackupSettings[] = [];
  for (let before: number | undefined, more = true; more; before = versions.at(-1)?.version) {
    const page = await answered('settings.history', before === undefined ? {} : { before }, signal);
    versions.push(...page.versions);
    more = page.more;
  }
  return versions.reverse();
}

async function answered<P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
  signal: AbortSignal,
): Promise<Output<P>> {
  const answer = await patientCall(procedure, input);
  if (signal.aborted) throw new ExportEnded('cancelled');
  if (!answer.ok) throw new ExportEnded(answer.error);
  return answer.value;
}
