import { workRatio, type Issue } from '../../data/model';
import { JqlProblem, notModelled } from '../problem';
import type { OrderedField } from './fieldKinds';

/** A working day and a working week as a new Jira has them, in minutes. */
const MINUTES = { w: 5 * 8 * 60, d: 8 * 60, h: 60, m: 1 } as const;

/**
 * @returns seconds of working time, such as `1w 2d` or `4h`.
 * @throws JqlProblem for what is none; a number alone is not modelled, as it goes by a setting of the site.
 */
function workingSeconds(value: string, field: string): number {
  const text = value.trim().toLowerCase();
  if (/^\d+$/.test(text)) throw notModelled(`the duration '${value}' without a unit`, field);
  if (!/^(\d+[wdhm]\s*)+$/.test(text))
    throw new JqlProblem([`The value '${value}' for field '${field}' is no duration: write it as 1w 2d 4h 30m.`]);
  return [...text.matchAll(/(\d+)([wdhm])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * MINUTES[unit as keyof typeof MINUTES] * 60,
    0,
  );
}

function duration(name: string, read: (issue: Issue) => number | null | undefined): OrderedField {
  const seconds = (issue: Issue): number | null => read(issue) ?? null;
  return {
    kind: 'ordered',
    name,
    dates: false,
    amount: (value) => workingSeconds(value, name),
    reader: () => seconds,
    sort: () => [seconds],
  };
}

const original = duration('originalEstimate', ({ work }) => work?.originalEstimate);
const remaining = duration('remainingEstimate', ({ work }) => work?.remainingEstimate);

/** Working time of issues, by the names in JQL in lower case. */
export const WORK_FIELDS: readonly (readonly [string, OrderedField])[] = [
  ['originalestimate', original],
  ['timeoriginalestimate', original],
  ['remainingestimate', remaining],
  ['timeestimate', remaining],
  ['timespent', duration('timeSpent', ({ work }) => work?.spent)],
  ['workratio', { kind: 'ordered', name: 'workRatio', dates: false, reader: () => workRatio, sort: () => [workRatio] }],
];
