import type { Output } from '#contract/procedures';
import { onPage, valueOf } from '../../support/local/appCalls';
import type { Answer } from '../../support/local/localJira';
import { PM, type Epic, type FaultSite } from '../faultSite';
import type { Flow, PersonFlow } from '../flow';

/** Freezing a board and deciding on it. */

const wanted = ({ issueId }: Epic) => ({
  title: `Board of ${issueId}`,
  scope: 'One epic',
  places: 1,
  issueIds: [issueId],
  more: false,
});

const freeze: PersonFlow = {
  kind: 'person',
  name: 'Freezing a board',
  procedure: 'board.freeze',
  events: [],
  prepare: (site) => site.ratedEpic(),
  act: (site, epic) => site.jira.invoke(PM, 'portfolio-page', 'board.freeze', wanted(epic)),
  async problems(site, epic) {
    const boards = (await boardsOf(site)).filter(({ title }) => title === wanted(epic).title);
    if (boards.length !== 1) return [`there are ${boards.length} boards`];
    const { epics, leftOut } = valueOf(await onPage(site.jira, PM, 'board.read', { boardId: boards[0]?.id ?? '' }));
    return epics.length === 1 && epics[0]?.issueId === epic.issueId && leftOut === 0
      ? []
      : [`the board holds ${JSON.stringify(epics)}`];
  },
};

async function boardsOf({ jira }: FaultSite): Promise<Output<'board.list'>['boards']> {
  const boards: Output<'board.list'>['boards'] = [];
  for (let before: string | undefined, more = true; more;) {
    const page = valueOf(await onPage(jira, PM, 'board.list', before === undefined ? {} : { before }));
    boards.push(...page.boards);
    before = page.next;
    more = before !== undefined;
  }
  return boards;
}

const STOPPED = { decision: 'stop', reason: 'Nobody would notice it' } as const;
const OVERRIDDEN = { decision: 'override', reason: 'The contract ends in May' } as const;
const boards = new WeakMap<Epic, string>();
const boardOf = (epic: Epic): string => boards.get(epic) ?? '';

const decide: PersonFlow = {
  kind: 'person',
  name: 'A decision that replaces another',
  procedure: 'board.decide',
  events: [],
  async prepare(site) {
    const epic = await site.ratedEpic();
    const { id } = valueOf(await onPage(site.jira, PM, 'board.freeze', wanted(epic)));
    boards.set(epic, id);
    valueOf(
      await onPage(site.jira, PM, 'board.decide', { boardId: id, issueId: epic.issueId, version: 0, ...STOPPED }),
    );
    return epic;
  },
  act: (site, epic) =>
    site.jira.invoke(PM, 'portfolio-page', 'board.decide', {
      boardId: boardOf(epic),
      issueId: epic.issueId,
      version: 1,
      ...OVERRIDDEN,
    }),
  wasDone(_site, _epic, { body }: Answer) {
    const { ok, error } = body as { ok: boolean; error?: { code: string; current?: object } };
    if (ok) return false;
    expect(error).toMatchObject({ code: 'conflict', current: { version: 2, ...OVERRIDDEN } });
    return true;
  },
  async problems(site, epic) {
    const { decisions } = valueOf(await onPage(site.jira, PM, 'board.read', { boardId: boardOf(epic) }));
    const told = decisions.map(({ version, decision, earlier }) => [
      version,
      decision,
      ...earlier.map((one) => [one.version, one.decision, one.reason]),
    ]);
    const kept = [[2, OVERRIDDEN.decision, [1, STOPPED.decision, STOPPED.reason]]];
    return JSON.stringify(told) === JSON.stringify(kept) ? [] : [`the decisions are ${JSON.stringify(told)}`];
  },
};

const IN_ORDER = { reason: 'Nobody waits for the other' };
const REVERSED = { reason: 'Prepaid customers wait' };
/** The epic with which another one shares a place. */
const tied = new WeakMap<Epic, Epic>();
const tiedWith = (epic: Epic): Epic => tied.get(epic) ?? epic;

const orderTie: PersonFlow = {
  kind: 'person',
  name: 'An order of a tie that replaces another',
  procedure: 'board.orderTie',
  events: [],
  async prepare(site) {
    const [epic, other] = [await site.ratedEpic(), await site.ratedEpic()];
    tied.set(epic, other);
    const issueIds = [epic.issueId, other.issueId];
    const { id } = valueOf(await onPage(site.jira, PM, 'board.freeze', { ...wanted(epic), issueIds }));
    boards.set(epic, id);
    valueOf(await onPage(site.jira, PM, 'board.orderTie', { boardId: id, version: 0, order: issueIds, ...IN_ORDER }));
    return epic;
  },
  act: (site, epic) =>
    site.jira.invoke(PM, 'portfolio-page', 'board.orderTie', {
      boardId: boardOf(epic),
      version: 1,
      order: [tiedWith(epic).issueId, epic.issueId],
      ...REVERSED,
    }),
  wasDone(_site, _epic, { body }: Answer) {
    const { ok, error } = body as { ok: boolean; error?: { code: string; current?: object } };
    if (ok) return false;
    expect(error).toMatchObject({ code: 'conflict', current: { version: 2, ...REVERSED } });
    return true;
  },
  async problems(site, epic) {
    const { tie } = valueOf(await onPage(site.jira, PM, 'board.read', { boardId: boardOf(epic) }));
    const of = (one: NonNullable<NonNullable<typeof tie>['decided']>['earlier'][number] | null | undefined) =>
      one && [one.version, one.reason, ...one.places.map(({ issueId }) => issueId)];
    const [first, second] = [epic.issueId, tiedWith(epic).issueId];
    const kept = [
      [2, REVERSED.reason, second, first],
      [1, IN_ORDER.reason, first, second],
    ];
    const told = [of(tie?.decided), ...(tie?.decided?.earlier ?? []).map(of)];
    return JSON.stringify(told) === JSON.stringify(kept) ? [] : [`the orders are ${JSON.stringify(told)}`];
  },
};

export const BOARD_FLOWS: readonly Flow[] = [freeze, decide, orderTie];
