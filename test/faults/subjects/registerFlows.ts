import type { Output } from '#contract/procedures';
import { type PUBLISHED } from '#domain/register/facts';
import { onPage, valueOf } from '../../support/local/appCalls';
import type { Answer } from '../../support/local/localJira';
import { PM, type Epic, type FaultSite } from '../faultSite';
import type { Flow, PersonFlow } from '../flow';
import { dayIn } from '../../support/days';

/** Records of registers and opinions: each is there once, and what is counted of them is what Jira shows. */

/** Who counts sooner after another looks once more later: each case shall meet the same calls. */
const UNTIL_INDEXED_MS = 61_000;

const CHANGES = { claim: 'tooHigh', reason: 'Nobody calls' };
const ANSWER = { outcome: 'kept', text: 'They write' };

const challengesOf = async ({ jira }: FaultSite, issueId: string): Promise<Output<'entry.list'>['entries']> =>
  valueOf(await onPage(jira, PM, 'entry.list', { kind: 'challenge', home: { issueId } })).entries;

/** @returns what Jira shows of what is counted under that name. */
async function shown(site: FaultSite, issueId: string, name: (typeof PUBLISHED)[number]): Promise<unknown> {
  const property = await site.propertyOf(issueId);
  return typeof property === 'object' && property !== null ? Reflect.get(property, name) : undefined;
}

const addRecord: PersonFlow = {
  kind: 'person',
  name: 'A record of a register',
  procedure: 'entry.save',
  events: [],
  prepare: (site) => site.ratedEpic(),
  act: (site, { issueId }) =>
    site.jira.invoke(PM, 'portfolio-page', 'entry.save', {
      kind: 'challenge',
      home: { issueId },
      version: 0,
      changes: CHANGES,
      key: 'the form',
    }),
  async problems(site, { issueId }) {
    const entries = await challengesOf(site, issueId);
    const open = await shown(site, issueId, 'openChallenges');
    const told = entries.map(({ version, body }) => [version, body['claim'], body['reason']]);
    return [
      ...(JSON.stringify(told) === JSON.stringify([[1, CHANGES.claim, CHANGES.reason]])
        ? []
        : [`the records are ${JSON.stringify(told)}`]),
      ...(open === entries.length ? [] : [`Jira shows ${JSON.stringify(open)} open challenges`]),
    ];
  },
};

/** More than go into one transaction: what is interrupted goes on with the same keys. */
const MANY = 8;

const addMany: PersonFlow = {
  ...addRecord,
  name: 'Records of a register from a table',
  procedure: 'entry.saveMany',
  act: (site, { issueId }) =>
    site.jira.invoke(PM, 'portfolio-page', 'entry.saveMany', {
      kind: 'challenge',
      home: { issueId },
      records: Array.from({ length: MANY }, (_, row) => ({ key: `row ${row}`, changes: CHANGES })),
    }),
  async problems(site, { issueId }) {
    const { length } = await challengesOf(site, issueId);
    const open = await shown(site, issueId, 'openChallenges');
    return [
      ...(length === MANY ? [] : [`there are ${length} records`]),
      ...(open === MANY ? [] : [`Jira shows ${JSON.stringify(open)} open challenges`]),
    ];
  },
};

const records = new WeakMap<Epic, string>();

const answerRecord: PersonFlow = {
  ...addRecord,
  name: 'An answer to a record',
  procedure: 'entry.answer',
  async prepare(site) {
    const epic = await site.ratedEpic();
    const added = { kind: 'challenge', home: { issueId: epic.issueId }, version: 0, changes: CHANGES } as const;
    records.set(epic, valueOf(await onPage(site.jira, PM, 'entry.save', added)).entry.id);
    await site.jira.pass(UNTIL_INDEXED_MS);
    return epic;
  },
  act: (site, epic) =>
    site.jira.invoke(PM, 'portfolio-page', 'entry.answer', { id: records.get(epic), version: 1, answer: ANSWER }),
  wasDone(_site, _epic, { body }: Answer) {
    const { ok, error } = body as { ok: boolean; error?: { code: string; current?: object } };
    if (ok) return false;
    expect(error).toMatchObject({ code: 'conflict', current: { version: 2, status: 'answered', answer: ANSWER } });
    return true;
  },
  async problems(site, { issueId }) {
    const told = (await challengesOf(site, issueId)).map(({ version, status }) => [version, status]);
    const open = await shown(site, issueId, 'openChallenges');
    return [
      ...(JSON.stringify(told) === JSON.stringify([[2, 'answered']])
        ? []
        : [`the records are ${JSON.stringify(told)}`]),
      ...(open === 0 ? [] : [`Jira shows ${JSON.stringify(open)} open challenges`]),
    ];
  },
};

const GIVEN = { impact: -2, sure: 80 };

const giveOpinion: PersonFlow = {
  kind: 'person',
  name: 'An opinion that was asked for',
  procedure: 'opinion.save',
  events: [],
  async prepare(site) {
    const epic = await site.ratedEpic();
    const asked = { issueId: epic.issueId, people: ['support-colleague'], dueAt: dayIn(30) };
    valueOf(await onPage(site.jira, PM, 'opinion.ask', asked));
    await site.jira.pass(UNTIL_INDEXED_MS);
    return epic;
  },
  act: (site, { issueId }) =>
    site.jira.invoke('support-colleague', 'portfolio-page', 'opinion.save', { issueId, version: 1, changes: GIVEN }),
  wasDone(_site, _epic, { body }: Answer) {
    const { ok, error } = body as { ok: boolean; error?: { code: string; current?: object } };
    if (ok) return false;
    expect(error).toMatchObject({ code: 'conflict', current: { version: 2, status: 'given', body: GIVEN } });
    return true;
  },
  async problems(site, { issueId }) {
    const { opinions } = valueOf(await onPage(site.jira, PM, 'opinion.open', { issueId }));
    const told = opinions.map(({ version, body }) => [version, body['impact'], body['blind']]);
    const heard = [await shown(site, issueId, 'asked'), await shown(site, issueId, 'heard')];
    return [
      ...(JSON.stringify(told) === JSON.stringify([[2, -2, true]]) ? [] : [`the opinions are ${JSON.stringify(told)}`]),
      ...(JSON.stringify(heard) === '[1,1]' ? [] : [`Jira shows ${JSON.stringify(heard)} asked and heard`]),
    ];
  },
};

export const REGISTER_FLOWS: readonly Flow[] = [addRecord, addMany, answerRecord, giveOpinion];
