import { readFileSync } from 'node:fs';
import { permissionsFile } from '../data/rules';
import type { Issue, Project } from '../data/model';
import type { Site } from '../data/site';
import type { IssueDraft, NamedDraft } from './draft';
import { ImportIds } from './ids';
import { Parents } from './parents';
import { readExport, type ReadExport } from './readExport';
import { ImportError, type ImportedFile, type ImportReport } from './report';

/**
 * Imports files into the site; run it in a transaction. All files are read before anything is written, so that a file
 * that cannot be read changes nothing.
 * @throws ImportError
 */
export function importFiles(site: Site, paths: readonly string[]): ImportReport {
  const exports = paths.map(readExport);
  const drafts = exports.flatMap(({ rows }) => rows.flatMap((row) => ('draft' in row ? [row.draft] : [])));
  const run = new Import(site, drafts);
  const files = exports.map((one) => run.file(one));
  site.indexed.catchUp();
  const total = (count: (file: ImportedFile) => number): number => files.reduce((sum, file) => sum + count(file), 0);
  return {
    files,
    added: total(({ added }) => added),
    alreadyHere: total((file) => file.alreadyHere),
    refused: total(({ refused }) => refused.length),
  };
}

/** Takes over a seed's permissions file. @throws ImportError when it is missing or malformed. */
export function importPermissions(site: Site, path: string): void {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ImportError(path, `cannot be read as permissions: ${(error as Error).message}`);
  }
  const parsed = permissionsFile.safeParse(content);
  if (!parsed.success)
    throw new ImportError(path, `is not a permissions file: ${parsed.error.issues[0]?.path.join('.') ?? ''} is wrong`);
  site.saveRules(parsed.data);
}

class Import {
  private readonly ids: ImportIds;
  private readonly parents: Parents;

  constructor(
    private readonly site: Site,
    drafts: readonly IssueDraft[],
  ) {
    this.ids = new ImportIds(site, drafts);
    this.parents = new Parents(site, drafts);
  }

  file({ path, format, rows }: ReadExport): ImportedFile {
    const file: ImportedFile = { path, format, issues: rows.length, added: 0, alreadyHere: 0, refused: [] };
    for (const row of rows) {
      if (!('draft' in row)) {
        file.refused.push({ row: row.row, key: row.key, reason: row.reason });
        continue;
      }
      const fate = this.take(row.draft);
      if (fate === 'added') file.added += 1;
      else if (fate === 'alreadyHere') file.alreadyHere += 1;
      else file.refused.push({ row: row.row, key: row.draft.key, reason: fate.reason });
    }
    return file;
  }

  private take(draft: IssueDraft): 'added' | 'alreadyHere' | { reason: string } {
    const { id, key } = draft;
    const byKey = this.site.issueByKey(key);
    const byId = id === null ? byKey : this.site.issue(id);
    if (byKey && byKey === byId) return 'alreadyHere';
    if (id !== null && this.site.wasDeleted(id)) return 'alreadyHere';
    if (byId) return { reason: `its id ${byId.id} already belongs to ${byId.key}` };
    if (byKey) return { reason: `its key ${key} already belongs to the issue with the id ${byKey.id}` };
    this.site.addIssue(this.settle(draft));
    return 'added';
  }

  private settle(draft: IssueDraft): Issue {
    const project = this.project(draft.project);
    const settled = (kind: 'priorities' | 'resolutions' | 'fixVersions' | 'components', value: NamedDraft) => ({
      id: this.ids.of(kind, project.key, value),
      name: value.name,
    });
    for (const person of [draft.reporter, draft.assignee, draft.creator]) if (person) this.site.addPerson(person);
    const { keysInFields: _, parent: __, project: ___, ...kept } = draft;
    return {
      ...kept,
      id: draft.id ?? this.ids.nextIssue(),
      projectId: project.id,
      issueType: { ...draft.issueType, id: this.ids.of('issueTypes', project.key, draft.issueType) },
      status: { ...draft.status, id: this.ids.of('statuses', project.key, draft.status) },
      priority: draft.priority && settled('priorities', draft.priority),
      resolution: draft.resolution && settled('resolutions', draft.resolution),
      fixVersions: draft.fixVersions.map((version) => settled('fixVersions', version)),
      components: draft.components.map((component) => settled('components', component)),
      reporter: draft.reporter?.accountId ?? null,
      assignee: draft.assignee?.accountId ?? null,
      creator: draft.creator?.accountId ?? null,
      parentKey: this.parents.keyOf(draft),
    };
  }

  /**
   * A project is known by its key; an id that another site's project has taken already is replaced. The first lead that
   * is told stays.
   */
  private project({ id, key, name, type, lead }: IssueDraft['project']): Project {
    const known = this.site.projectByKey(key);
    if (known && (known.lead !== undefined || !lead)) return known;
    if (lead) this.site.addPerson(lead);
    const led = lead ? { lead: lead.accountId } : {};
    if (known) return this.saved({ ...known, ...led });
    const free = id !== null && /^[1-9][0-9]{0,18}$/.test(id) && this.site.project(id) === undefined;
    return this.saved({
      id: free ? id : this.ids.nextProject(),
      key,
      name: name ?? key,
      type: type ?? 'software',
      ...led,
    });
  }

  private saved(project: Project): Project {
    this.site.saveProject(project);
    return project;
  }
}
