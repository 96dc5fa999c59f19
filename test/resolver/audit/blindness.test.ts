import { PROCEDURES, type ProcedureName } from '#contract/procedures';
import { openedEnvelope } from '#kernel/packed';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { onPage, valueOf } from '../../support/local/appCalls';
import type { MovableJira } from '../../support/local/localJira';
import { INPUTS } from '../matrixInputs';
import { ADMIN, drawn, judge, numbered, PM, startAudit, stateOf, tryToLook, VIEWERS } from './auditSite';

/** On the wire: while a judgement is blind no procedure tells a word of it to anybody but its author. */

const WORDS = ['pay without a stamp', 'the printer gains'] as const;
const [SAMPLED = '', UNDRAWN = ''] = numbered(1, 2);
const NAMES = Object.keys(PROCEDURES) as ProcedureName[];
/** A file of all that there is, for who administers Jira: what that means is said in the threat model. */
const WHOLE_FILE: readonly ProcedureName[] = ['backup.entries'];

let jira: MovableJira;
const idAt = new Map<string, string>();
beforeAll(async () => {
  jira = await startAudit(3);
  for (const issueId of [SAMPLED, UNDRAWN]) {
    const { id } = await judge(jira, PM, issueId, { class: 'mixed', sentence: WORDS[0], note: WORDS[1] });
    idAt.set(issueId, id);
    if (issueId === SAMPLED) await drawn(jira);
  }
});
afterAll(() => jira.stop());

/** Of every procedure what the others are asked with, and of those of records whatever names the judgement. */
function asked(procedure: ProcedureName, issueId: string): object[] {
  const home = { issueId };
  const id = idAt.get(issueId) ?? '';
  const kinds = KIND_NAMES.flatMap((kind) => [
    { kind, home },
    { kind, home, removed: true },
  ]);
  const own: Partial<Record<ProcedureName, object[]>> = {
    'entry.list': kinds,
    'entry.open': [{ id }],
    'entry.history': [{ id }, { id, before: 9 }],
    'entry.save': [
      { kind: 'judgement', home, version: 0, changes: { class: 'none' } },
      { id, kind: 'judgement', home, version: 0, changes: { class: 'none' } },
      { id, kind: 'judgement', home, version: 1, changes: { note: 'mine' } },
    ],
    'entry.saveMany': [{ kind: 'judgement', home, records: [{ key: 'a', changes: { class: 'none' } }] }],
    'entry.answer': [{ id, version: 1, answer: { text: 'mine' } }],
    'entry.remove': [
      { id, version: 1 },
      { id, version: 9 },
    ],
    'audit.looks': [{}, { cursor: 'sampled' }, { cursor: 'looked' }],
    'look.save': [{ issueId, changes: {} }],
    'mine.list': [{}, { all: true }],
  };
  return own[procedure] ?? [INPUTS[procedure](issueId)];
}

async function answerOf(viewer: string, procedure: ProcedureName, input: object): Promise<unknown> {
  return openedEnvelope((await jira.invoke(viewer, 'settings-page', procedure, input)).body as never);
}

/** What stands under a name anywhere in an answer. */
const under = (name: string, value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [...(key === name ? [one] : []), ...under(name, one)]);
};

const others = VIEWERS.filter((viewer) => viewer !== PM);
const cases = others.flatMap((viewer) =>
  NAMES.filter((name) => !WHOLE_FILE.includes(name)).map((procedure) => ({ viewer, procedure })),
);

test.each(cases)('$procedure tells $viewer nothing of it', async ({ viewer, procedure }) => {
  for (const issueId of [SAMPLED, UNDRAWN])
    for (const input of asked(procedure, issueId)) {
      const answer = await answerOf(viewer, procedure, input);
      for (const words of WORDS) expect(JSON.stringify(answer)).not.toContain(words);
      expect(under('class', answer).filter((told) => told !== null)).toEqual([]);
    }
});

test('its author is told it all the while, and everybody once somebody looked again', async () => {
  expect(await stateOf(jira, PM, [SAMPLED, UNDRAWN])).toMatchObject([
    { state: 'sampled', own: true, judgement: { body: { sentence: WORDS[0] } } },
    { state: 'judged', own: true, judgement: { body: { sentence: WORDS[0] } } },
  ]);
  expect(valueOf(await onPage(jira, PM, 'entry.open', { id: idAt.get(SAMPLED) ?? '' })).entry.body).toMatchObject({
    class: 'mixed',
  });
  valueOf(await tryToLook(jira, ADMIN, SAMPLED, { class: 'none' }));
  for (const viewer of others)
    expect(await stateOf(jira, viewer, [SAMPLED, UNDRAWN])).toMatchObject([
      { state: 'looked', judgement: { body: { class: 'mixed' } }, look: { body: { class: 'none' } } },
      { state: 'judged', own: false },
    ]);
  expect(valueOf(await onPage(jira, ADMIN, 'entry.list', { kind: 'judgement', home: { issueId: UNDRAWN } }))).toEqual({
    entries: [],
    hidden: 1,
    mayAdd: true,
  });
});
