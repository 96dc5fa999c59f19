import type { Input, Output } from '#contract/procedures';
import type { ImportView } from '#contract/backup';
import type { Backup, BackupEpic } from '#domain/backup/format';
import { BACKUP_FORMAT, BACKUP_VERSION } from '#domain/backup/format';
import { readBackup } from '#domain/backup/readBackup';
import { onAdminPage, valueOf } from './appCalls';
import type { RunningLocalJira } from './localJira';

export const EXPORTED_AT = '2026-11-20T10:00:00.000Z';

/** All pages of an export, as the page puts them together. */
export async function exportOf(jira: RunningLocalJira, viewer = 'admin'): Promise<Backup> {
  const versions: Output<'settings.history'>['versions'] = [];
  for (let before: number | undefined, more = true; more;) {
    const page = valueOf(await onAdminPage(jira, viewer, 'settings.history', before === undefined ? {} : { before }));
    versions.push(...page.versions);
    before = versions.at(-1)?.version;
    more = page.more;
  }
  const epics: BackupEpic[] = [];
  let site = '';
  for (let cursor: Input<'backup.page'>['cursor'] | null = null; cursor !== undefined;) {
    const page: Output<'backup.page'> = valueOf(
      await onAdminPage(jira, viewer, 'backup.page', cursor ? { cursor } : {}),
    );
    site = page.site;
    if (page.continued) epics.at(-1)?.changes.push(...page.continued.changes);
    epics.push(...page.epics);
    cursor = page.next;
  }
  const entries: Output<'backup.entries'>['entries'] = [];
  for (let cursor: Input<'backup.entries'>['cursor'] | null = null; cursor !== undefined;) {
    const page: Output<'backup.entries'> = valueOf(
      await onAdminPage(jira, viewer, 'backup.entries', cursor ? { cursor } : {}),
    );
    entries.push(...page.entries);
    cursor = page.next;
  }
  return {
    format: BACKUP_FORMAT,
    v: BACKUP_VERSION,
    site,
    exportedAt: EXPORTED_AT,
    settings: { versions: versions.reverse() },
    assessments: epics,
    entries,
  };
}

/** Sends a file, as the page does, and has it checked. @returns the id of the import. */
export async function stageFile(jira: RunningLocalJira, backup: Backup, viewer = 'admin'): Promise<number> {
  const read = readBackup(JSON.stringify(backup), backup.site);
  if (!read.ok) throw new Error(read.problem);
  const { import: id } = valueOf(
    await onAdminPage(jira, viewer, 'backup.begin', {
      site: backup.site,
      exportedAt: backup.exportedAt,
      parts: read.parts.length,
    }),
  );
  for (const [part, content] of read.parts.entries())
    valueOf(await onAdminPage(jira, viewer, 'backup.stage', { import: id, part, content }));
  return id;
}

export async function statusOf(jira: RunningLocalJira): Promise<ImportView> {
  const { last } = valueOf(await onAdminPage(jira, 'admin', 'backup.status', {}));
  if (!last) throw new Error('There was no import.');
  return last;
}

export async function previewFile(jira: RunningLocalJira, backup: Backup): Promise<ImportView> {
  const id = await stageFile(jira, backup);
  valueOf(await onAdminPage(jira, 'admin', 'backup.preview', { import: id }));
  await jira.run('work-consumer');
  return statusOf(jira);
}

export async function importFile(jira: RunningLocalJira, backup: Backup): Promise<ImportView> {
  const { import: id } = await previewFile(jira, backup);
  valueOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
  await jira.run('work-consumer');
  return statusOf(jira);
}
