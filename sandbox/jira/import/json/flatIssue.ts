import { issueKey } from '../issueKey';
import { partOf, textOf } from '../fieldValues';
import { issueOfRecord } from '../record';
import { meaningOf, type HeadName } from '../../words/heads';

/** @returns what a property of a flat object is: `issueType`, `issue_type` and "Issue Type" are the same. */
const meaningOfProperty = (name: string): HeadName | undefined =>
  meaningOf(name) ?? meaningOf(name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' '));

/** What a file of Jira's importer calls by names of its own. */
const IMPORTER_NAMES: ReadonlyMap<string, HeadName> = new Map([
  ['externalId', 'id'],
  ['fixedVersions', 'fixVersions'],
  ['duedate', 'due'],
]);

/**
 * @returns whether an object is an issue without nested fields, as scripts and Jira's importer write it: a key beside a
 * summary.
 */
export function isFlatIssue(value: object): boolean {
  const names = Object.keys(value).map(meaningOfProperty);
  return keyOf(value) !== null && (names.includes('summary') || isBoardEpic(value));
}

function keyOf(value: object): string | null {
  const found = Object.entries(value).find(
    ([name, content]) => meaningOfProperty(name) === 'key' && issueKey(textOf(content) ?? '') !== null,
  );
  return found ? issueKey(textOf(found[1]) ?? '') : null;
}

/** Boards list their epics without a type: each has a name and whether it is done. */
const isBoardEpic = (value: object): boolean =>
  typeof partOf(value, 'done') === 'boolean' && typeof partOf(value, 'name') === 'string';

/** A file of Jira's importer tells of its versions in the project around; the issues only name them. */
function versionOf(named: unknown, project: unknown): unknown {
  const told = partOf(project, 'versions');
  const found = Array.isArray(told) ? told.find((one) => textOf(one) === textOf(named)) : undefined;
  return typeof named === 'string' ? (found ?? named) : named;
}

/** @returns a flat object as an issue in the shape of the REST API. @param project the importer's project around it. */
export function issueOfFlat(value: object, project: unknown): unknown {
  const record = new Map<HeadName, unknown[]>([['key', [keyOf(value)]]]);
  for (const [name, content] of Object.entries(value)) {
    const meaning = IMPORTER_NAMES.get(name) ?? meaningOfProperty(name);
    if (meaning === undefined || meaning === 'key') continue;
    record.set(meaning, [...(record.get(meaning) ?? []), ...(Array.isArray(content) ? content : [content])]);
  }
  if (isBoardEpic(value)) {
    record.set('type', ['Epic']);
    record.set('status', [partOf(value, 'done') === true ? 'Done' : 'To Do']);
    if (textOf(partOf(value, 'summary')) === null) record.set('summary', [partOf(value, 'name')]);
  }
  if (project !== undefined && !record.has('projectName')) record.set('projectName', [partOf(project, 'name')]);
  for (const head of ['fixVersions', 'affectedVersions'] as const) {
    const named = record.get(head);
    if (named)
      record.set(
        head,
        named.map((one) => versionOf(one, project)),
      );
  }
  const { id, ...issue } = issueOfRecord(record);
  // The importer's number is the other program's own.
  return Object.hasOwn(value, 'externalId') ? issue : { ...issue, id, properties: partOf(value, 'properties') };
}
