import { openStages } from '#domain/journey/journey';
import { scopeJql } from '#domain/portfolio/portfolioQuery';
import {
  deliverablesInJql,
  deliverablesJql,
  deliverablesOfJql,
  stageByKeyJql,
} from '#domain/portfolio/query/auditQuery';
import { CLASSES, speaksToCustomers } from '#domain/audit/classes';
import { departmentsOf } from '#domain/register/listed/departments';
import type { Settings } from '#domain/settings/settings';
import { findProjects } from '../../../host/jira';
import { stageName } from '../../rating/answers/words';
import { keyChunks, keysOf, type AuditScope } from '../queue/auditScope';
import type { JudgedHere } from '../queue/queue';
import { countGroups, type Counting, type GroupCounts } from '../figures/countAudit';
import type { Group } from './GroupTable';

/** Projects that are counted: three counts each and part. */
export const MOST_PROJECTS = 20;

/** Groups of what is delivered; `more`: there are others that were not counted. */
export interface Groups {
  groups: Group[];
  more: boolean;
}

const WHAT = { all: CLASSES, speaking: CLASSES.filter(speaksToCustomers) };

/** Counts project by project, those with the most deliverables first. @throws JiraError */
export async function countProjects({ parts }: AuditScope, told: Counting): Promise<Groups> {
  const { projects, more } = await findProjects('', MOST_PROJECTS);
  const counts = await countGroups(
    projects.map(({ id }) => parts.map((part) => deliverablesInJql(part, id))),
    WHAT,
    told,
  );
  const groups = projects.flatMap(({ id, key, name }, at): Group[] => {
    const of = counts[at];
    return of && of.total > 0 ? [{ id, name, short: key, ...of }] : [];
  });
  return { groups: groups.sort((a, b) => b.total - a.total), more };
}

/** @returns what projects come to, with what the viewer judged, or took back, since they were counted. */
export function withJudged(
  { groups, more }: Groups,
  before: readonly JudgedHere[],
  now: readonly JudgedHere[],
): Groups {
  const many = (judged: readonly JudgedHere[], id: string): [judged: number, speaking: number] => {
    const there = judged.filter(({ deliverable }) => deliverable.project.id === id);
    return [there.length, there.filter(({ said }) => said.class !== null && speaksToCustomers(said.class)).length];
  };
  const moved = groups.map((group): Group => {
    const [[judged, speaking], [was, spoke]] = [many(now, group.id), many(before, group.id)];
    const [all, of] = [group.judged + judged - was, group.speaking + speaking - spoke];
    return { ...group, judged: Math.max(0, all), speaking: Math.max(0, of), total: Math.max(group.total, all) };
  });
  return { groups: moved, more };
}

/** @returns what departments come to, of what their projects came to; projects without one stand together, last. */
export function departmentGroups({ groups, more }: Groups, settings: Settings): Groups {
  const departments = departmentsOf(settings);
  const known = new Set(departments.flatMap(({ projects }) => projects));
  const listed = departments.map(({ id, label, projects }) => ({
    id,
    name: label,
    of: groups.filter((group) => projects.includes(group.id)),
  }));
  const others = { id: '', name: 'No department', of: groups.filter((group) => !known.has(group.id)) };
  return {
    more,
    groups: [...listed, others].flatMap(({ id, name, of }) => (of.length === 0 ? [] : [{ id, name, ...summed(of) }])),
  };
}

const summed = (of: readonly GroupCounts[]): GroupCounts =>
  of.reduce(
    (sum, one) => ({
      total: sum.total + one.total,
      judged: sum.judged + one.judged,
      speaking: sum.speaking + one.speaking,
    }),
    { total: 0, judged: 0, speaking: 0 },
  );

/** Counts the deliverables of the epics of each stage. @throws JiraError */
export async function countStages(scope: AuditScope, settings: Settings, told: Counting): Promise<Groups> {
  const epics = scopeJql({ kind: 'all' }, settings.initiativeTypes);
  const filter = scope.epics === null ? (scope.parts[0] ?? null) : null;
  const stages = openStages(settings.journeys);
  let more = scope.isPart;
  const parts: string[][] = [];
  for (const { id } of stages) {
    const { keys, isPart } = await keysOf(stageByKeyJql(epics, id));
    more ||= isPart;
    parts.push(
      keyChunks(keys).map((some) => (filter === null ? deliverablesJql(some) : deliverablesOfJql(filter, some))),
    );
  }
  const counts = await countGroups(parts, WHAT, told);
  const groups = stages.flatMap(({ id }, at): Group[] => {
    const of = counts[at];
    return of && of.total > 0 ? [{ id, name: stageName(id, settings), ...of }] : [];
  });
  return { groups, more };
}
