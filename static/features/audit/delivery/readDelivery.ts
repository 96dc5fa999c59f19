import * as z from 'zod/mini';
import { deliveryOf, type Delivered, type Delivery } from '#domain/audit/delivery';
import { scopeJql } from '#domain/portfolio/portfolioQuery';
import { byKeyOrderJql, ratedByKeyJql, withDoneJql } from '#domain/portfolio/query/auditQuery';
import type { Settings } from '#domain/settings/settings';
import { plainIssues } from '../../../host/issues/plainIssues';
import { dayOf } from '../../../parts/texts/zoneTime';
import { keyChunks, keysOf } from '../queue/auditScope';

const day = z.nullish(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const FIELDS = {
  names: ['project', 'duedate', 'resolutiondate', 'timeoriginalestimate', 'timespent'],
  schema: z.object({
    project: z.object({ id: z.string(), key: z.string(), name: z.optional(z.string()) }),
    duedate: day,
    resolutiondate: z.nullish(z.string()),
    timeoriginalestimate: z.nullish(z.number()),
    timespent: z.nullish(z.number()),
  }),
};

/** What the deliverables of a project come to. */
export interface ProjectDelivery {
  key: string;
  name: string;
  delivery: Delivery;
}

export interface DeliveryRead {
  projects: ProjectDelivery[];
  read: number;
  isPart: boolean;
}

/** Issues that are read: a request for each hundred. */
const MOST_ISSUES = 2_000;
const PAGE = 100;

/**
 * Reads dates and hours of what is audited, done or not, as the viewer. @param told how many were read. @throws
 * JiraError
 */
export async function readDelivery(
  settings: Settings,
  timeZone: string,
  told: (done: number, of: number) => void,
): Promise<DeliveryRead> {
  const filter = settings.audit?.filter;
  const { keys, isPart: lacksEpics } =
    filter === undefined
      ? await keysOf(ratedByKeyJql(scopeJql({ kind: 'all' }, settings.initiativeTypes)))
      : { keys: [], isPart: false };
  const parts = filter === undefined ? keyChunks(keys).map(withDoneJql) : [filter];
  const byProject = new Map<string, { name: string; all: Delivered[] }>();
  let read = 0;
  let isPart = lacksEpics;
  for (const part of parts) {
    let token: string | undefined;
    do {
      if (read >= MOST_ISSUES) {
        isPart = true;
        break;
      }
      const page = await plainIssues(byKeyOrderJql(part), FIELDS, token);
      for (const { fields } of page.issues) {
        const { project, duedate, resolutiondate, timeoriginalestimate, timespent } = fields;
        const of = byProject.get(project.key) ?? { name: project.name ?? project.key, all: [] };
        byProject.set(project.key, of);
        of.all.push({
          due: duedate ?? null,
          doneOn: resolutiondate ? dayOf(Date.parse(resolutiondate), timeZone) : null,
          estimate: timeoriginalestimate ?? null,
          spent: timespent ?? null,
        });
      }
      read += page.issues.length;
      token = page.nextPageToken;
      told(read, token === undefined ? read : read + PAGE);
    } while (token !== undefined);
  }
  const today = dayOf(Date.now(), timeZone);
  const projects = [...byProject].map(([key, { name, all }]) => ({ key, name, delivery: deliveryOf(all, today) }));
  return { projects: projects.sort((one, other) => other.delivery.all - one.delivery.all), read, isPart };
}
