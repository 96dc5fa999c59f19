import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { referenceFile } from '../../support/referenceData';

/** Epics of a real Jira and what is below them. */

export const FILES = {
  epics: referenceFile('jira-eucalyptus', 'epics.ndjson'),
  issues: referenceFile('jira-eucalyptus', 'issues.ndjson.gz'),
};

/** The field of that Jira that holds the epic of an issue. */
const EPIC_LINK = 'customfield_11300';

export interface RealIssue {
  id: string;
  key: string;
  fields: Record<string, unknown>;
}

const linesOf = (text: string): RealIssue[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RealIssue);

/** @returns so many children of epics, the first by id, and the epics above them. */
export function childrenOfEpics(count: number): { epics: RealIssue[]; children: RealIssue[] } {
  const epics = new Map(linesOf(readFileSync(FILES.epics, 'utf8')).map((epic) => [epic.key, epic]));
  const children = linesOf(gunzipSync(readFileSync(FILES.issues)).toString('utf8'))
    .filter(({ fields }) => epics.has(String(fields[EPIC_LINK])))
    .sort((a, b) => Number(a.id) - Number(b.id))
    .slice(0, count);
  const above = new Set(children.map(({ fields }) => String(fields[EPIC_LINK])));
  return { epics: [...epics.values()].filter(({ key }) => above.has(key)), children };
}
