import Papa from 'papaparse';
import { KEY_PATTERN, splitKey, type Person } from '../data/model';
import { CsvDates } from './csvDates';
import { categoryOf, hierarchyLevelOf, RowProblem, type IssueDraft, type NamedDraft, type ReadRow } from './draft';

const DELIMITERS = [',', ';', '\t'];
const DATE_COLUMNS = ['created', 'updated', 'resolved', 'due date'];

/** Columns by lower-case name: an export repeats a header for each value of a field. */
type Columns = ReadonlyMap<string, readonly number[]>;

/** @returns whether the text begins with the header of Jira's "Export CSV". */
export function isJiraCsv(text: string): boolean {
  const header = Papa.parse<string[]>(text, { preview: 1, delimitersToGuess: DELIMITERS }).data[0] ?? [];
  const names = header.map((name) => name.trim().toLowerCase());
  return names.includes('issue key') && names.includes('summary');
}

/** Reads an "Export CSV" of Jira Cloud: repeated headers, cells of several lines, any line ends. */
export function readCsv(text: string): ReadRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: DELIMITERS });
  const torn = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const header = data[0] ?? [];
  const columns = columnsOf(header);
  const dates = new CsvDates(dateCells(data.slice(1), columns));
  return data.flatMap((record, place): ReadRow[] => {
    if (place === 0 || record.every((cell) => cell.trim() === '')) return [];
    const row = place + 1;
    const cells = new Cells(record, columns);
    try {
      if (torn.has(place)) throw new RowProblem('its quotes do not close');
      if (record.length > header.length)
        throw new RowProblem(`it has ${record.length} cells where the header has ${header.length}`);
      return [{ row, draft: draftOfCells(cells, dates) }];
    } catch (problem) {
      if (problem instanceof RowProblem) return [{ row, key: cells.one('issue key') || null, reason: problem.message }];
      throw problem;
    }
  });
}

function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<string, number[]>();
  header.forEach((name, at) => {
    const key = name.trim().toLowerCase();
    columns.set(key, [...(columns.get(key) ?? []), at]);
  });
  return columns;
}

function* dateCells(records: readonly string[][], columns: Columns): Generator<string> {
  const places = DATE_COLUMNS.flatMap((name) => columns.get(name) ?? []);
  for (const record of records) for (const at of places) yield record[at] ?? '';
}

class Cells {
  constructor(
    private readonly record: readonly string[],
    private readonly columns: Columns,
  ) {}

  /** @returns the first value of a column, trimmed; empty where there is none. */
  one(...names: string[]): string {
    return names.flatMap((name) => this.all(name))[0] ?? '';
  }

  all(name: string): string[] {
    return (this.columns.get(name) ?? []).map((at) => (this.record[at] ?? '').trim()).filter((value) => value !== '');
  }
}

function draftOfCells(cells: Cells, dates: CsvDates): IssueDraft {
  const key = cells.one('issue key');
  if (key === '') throw new RowProblem('it has no issue key');
  if (!KEY_PATTERN.test(key)) throw new RowProblem(`"${key}" is not an issue key`);
  const summary = cells.one('summary');
  if (summary === '') throw new RowProblem('it has no summary');
  const typeName = cells.one('issue type') || 'Task';
  const subtask = /^sub-?task$/i.test(typeName);
  const statusName = cells.one('status') || 'To Do';
  return {
    id: issueId(cells.one('issue id')),
    key,
    project: projectOf(cells, key),
    summary,
    description: cells.one('description') || null,
    issueType: { id: null, name: typeName, subtask, hierarchyLevel: hierarchyLevelOf(typeName, subtask) },
    status: { id: null, name: statusName, category: categoryOf(statusName, cells.one('status category')) },
    priority: named(cells.one('priority')),
    reporter: personOf(cells, 'reporter'),
    assignee: personOf(cells, 'assignee'),
    creator: personOf(cells, 'creator'),
    created: dates.time('Created', cells.one('created')),
    updated: dates.time('Updated', cells.one('updated')),
    resolved: dates.time('Resolved', cells.one('resolved')),
    due: dates.day('Due date', cells.one('due date')),
    resolution: named(cells.one('resolution').replace(/^Unresolved$/i, '')),
    labels: [...new Set(cells.all('labels'))],
    fixVersions: [...new Set([...cells.all('fix versions'), ...cells.all('fix version/s')])].map((name) => ({
      id: null,
      name,
    })),
    components: [...new Set([...cells.all('components'), ...cells.all('component/s')])].map((name) => ({
      id: null,
      name,
    })),
    parent: {
      id: numberOrNull(cells.one('parent', 'parent id')),
      key: cells.one('parent key', 'custom field (epic link)', 'epic link') || null,
    },
    keysInFields: {},
    votes: Number(numberOrNull(cells.one('votes')) ?? 0),
    security: securityOf(cells.one('security level')),
    properties: {},
  };
}

const named = (name: string): NamedDraft | null => (name === '' ? null : { id: null, name });
const numberOrNull = (cell: string): string | null => (/^[0-9]+$/.test(cell) ? cell : null);
const securityOf = (name: string): IssueDraft['security'] => (name === '' ? null : { id: name, name });

function issueId(cell: string): string | null {
  if (cell === '') return null;
  if (!/^[1-9][0-9]{0,18}$/.test(cell)) throw new RowProblem(`"${cell}" is not an issue id`);
  return cell;
}

function projectOf(cells: Cells, key: string): IssueDraft['project'] {
  const { projectKey } = splitKey(key);
  const told = cells.one('project key');
  if (told !== '' && told !== projectKey) throw new RowProblem(`the key ${key} does not belong to the project ${told}`);
  return {
    id: null,
    key: projectKey,
    name: cells.one('project name') || null,
    type: cells.one('project type') || null,
    lead: personOf(cells, 'project lead'),
  };
}

/** Older exports carry the name of a person without the account id: the name then stands for the account. */
function personOf(cells: Cells, column: string): Person | null {
  const displayName = cells.one(column);
  const accountId = cells.one(`${column} id`) || displayName.replace(/[^a-zA-Z0-9:_.-]+/g, '-').slice(0, 128);
  return accountId === '' ? null : { accountId, displayName: displayName || accountId, active: true };
}
