import type { EntryView } from '#contract/register';
import { unpackSheet } from '#domain/measure/sheet';
import { onPage, valueOf } from '../../support/local/appCalls';
import { added, pathAndMeasure, projectHome, type PathAndMeasure } from '../../support/local/pathRecords';
import type { Answer } from '../../support/local/localJira';
import { PM, type Epic, type FaultSite } from '../faultSite';
import type { Flow, PersonFlow, WorkFlow } from '../flow';
import { DELIVERY_STRIKES, PUSH_STRIKES } from '../strikes';

/** What was read of a path: the reading, its sheet, the standing and what the epic publishes agree in the end. */

const MONTH = '2026-09';
const CELL = { x: 31, n: 100, source: 'counted' } as const;
const made = new WeakMap<Epic, PathAndMeasure>();

const projectOf = ({ path: { home } }: PathAndMeasure): string => ('projectId' in home ? home.projectId : '');

async function change(site: FaultSite, { id, kind, home }: EntryView, changes: object): Promise<void> {
  valueOf(await onPage(site.jira, PM, 'entry.save', { id, kind, home, version: 1, changes: { ...changes } }));
}

/** A path whose target is 50 %, with a measure of its first step, and an epic that changes it. */
async function prepare(site: FaultSite): Promise<Epic> {
  const epic = await site.ratedEpic();
  const { body } = await site.jira.rest(PM, 'GET', `/rest/api/3/issue/${epic.issueId}`);
  const { project } = (body as { fields: { project: { id: string } } }).fields;
  const records = await pathAndMeasure(site.jira, PM, project.id);
  await change(site, records.path, { target: 50 });
  await change(site, records.measure, { shows: 'told' });
  await added(site.jira, PM, 'pathChange', { path: records.path.id }, { issueId: epic.issueId });
  made.set(epic, records);
  return epic;
}

function enter(site: FaultSite, epic: Epic): Promise<Answer> {
  const records = made.get(epic)!;
  const rows = [{ measure: records.measure.id, month: MONTH, version: 0, cells: { consumers: CELL } }];
  return site.jira.invoke(PM, 'portfolio-page', 'reading.save', { home: projectHome(projectOf(records)), rows });
}

async function problems(site: FaultSite, epic: Epic): Promise<string[]> {
  const { path, measure } = made.get(epic)!;
  const { jira } = site;
  const opened = valueOf(await onPage(jira, PM, 'measure.open', { id: measure.id }));
  const sheet = unpackSheet(opened.sheet);
  const { paths } = valueOf(await onPage(jira, PM, 'path.list', {}));
  const listed = paths.find(({ entry }) => entry.id === path.id);
  const property = (await site.propertyOf(epic.issueId)) as { adoption?: number; pathOffTarget?: string };
  const told = {
    read: sheet.cells['consumers']?.[MONTH],
    version: sheet.versions[MONTH],
    newestMonth: opened.measure.body['newestMonth'],
    adoption: listed?.standing?.adoption,
    roomSince: listed?.entry.body['roomSince'],
    published: [property.adoption, property.pathOffTarget],
  };
  const truth = {
    ...{ read: CELL, version: 1, newestMonth: MONTH, adoption: 62, roomSince: MONTH, published: [62, 'yes'] },
  };
  return JSON.stringify(told) === JSON.stringify(truth) ? [] : [`what was read is told as ${JSON.stringify(told)}`];
}

const enterReading: PersonFlow = {
  kind: 'person',
  name: 'A reading of a measure',
  procedure: 'reading.save',
  events: PUSH_STRIKES,
  prepare,
  act: enter,
  wasDone(_site, _epic, { body }: Answer) {
    const { value } = body as { value?: { rows: { conflict?: object }[] } };
    const conflict = value?.rows[0]?.conflict;
    if (!conflict) return false;
    expect(conflict).toEqual({ version: 1, cells: { consumers: CELL } });
    return true;
  },
  problems,
};

const workOutStanding: WorkFlow = {
  kind: 'work',
  name: 'The standing of a path',
  events: DELIVERY_STRIKES,
  prepare,
  start: async (site, epic) => void expect(await enter(site, epic)).toMatchObject({ status: 200, body: { ok: true } }),
  problems,
};

export const PATH_FLOWS: readonly Flow[] = [enterReading, workOutStanding];
