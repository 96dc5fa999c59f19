import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { CLASSES } from '#domain/audit/classes';
import { epicLines } from '../benchPortfolio';

/** An audit of 20,000 deliverables: a thousand rated epics and what is below them, a fifth of it judged. */

export const EPICS = 1_000;
export const DELIVERABLES = 20_000;
const FIRST_CHILD = 5_000_001;
/** One child of so many is judged. */
const JUDGED = 5;
/** Judged while it is measured. */
export const JUDGED_HERE = 5;

const TO_DO = { id: '1', name: 'To Do', statusCategory: { key: 'new' } };

interface Line {
  key: string;
  fields: { status: { statusCategory: { key: string } }; project: object };
}

/** @returns whether the child at that place is judged, and as what. */
const classAt = (place: number): string | null =>
  place % JUDGED === 0 ? (CLASSES[(place / JUDGED) % CLASSES.length] ?? null) : null;

/** @returns the children as an NDJSON file has them: with the epics that are not done they are 20,000. */
export function* childLines(): Generator<string> {
  const epics = [...epicLines(EPICS)].map((line) => JSON.parse(line) as Line);
  const children = DELIVERABLES - epics.filter(({ fields }) => fields.status.statusCategory.key !== 'done').length;
  for (let place = 0; place < children; place += 1) {
    const { key: parent, fields } = epics[place % EPICS] as Line;
    const judged = classAt(place);
    yield JSON.stringify({
      id: String(FIRST_CHILD + place),
      key: `SYN-${EPICS + 1 + place}`,
      fields: {
        summary: `Deliverable ${place + 1}`,
        issuetype: { id: '10001', name: 'Task', subtask: false, hierarchyLevel: 0 },
        ...{ project: fields.project, status: TO_DO, parent: { key: parent } },
        issuelinks: [],
      },
      ...(judged === null ? {} : { properties: { [SUMMARY_PROPERTY]: { class: judged } } }),
    });
  }
}

/** @returns how many of the children were judged before. */
export function judgedBefore(): number {
  return Math.ceil([...childLines()].length / JUDGED);
}
