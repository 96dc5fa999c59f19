import fc from 'fast-check';
import { bandsOf } from '../../support/screen/bandsOf';
import { agendaOf } from '#domain/board/agenda';
import { boardIdOf, freezeEpics, frozenEpic, ratedOf, type FrozenEpic } from '#domain/board/board';
import { coverageChange } from '#domain/board/coverageChange';
import { decisionProblem, type Decision, type DecisionKind } from '#domain/board/decision';
import { overrideOutcomes } from '#domain/board/overrides';
import {
  readBoardHead,
  readBoardPart,
  readBoardSettings,
  writeBoardHead,
  writeBoardParts,
  writeBoardSettings,
} from '#domain/board/boardRecord';
import { readDecision, writeDecision } from '#domain/board/decisionRecord';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { anAssessment, someAnswers, someSettings } from '../../support/generators';
import boardV1 from '../records/v1/board-v1.json';
import boardPartV1 from '../records/v1/board-part-v1.json';
import decisionV1 from '../records/v1/decision-v1.json';

const AT = '2026-11-01T10:00:00.000Z';

const portfolio = someSettings.chain((settings) =>
  fc.tuple(fc.constant(settings), fc.array(someAnswers(settings), { maxLength: 12 })),
);
const assessed = (rated: readonly { answers: object; stage?: string | null }[]) =>
  rated.map(({ answers, stage }, at) => ({
    issueId: String(100 + at),
    assessment: anAssessment({
      answers: answers as Record<string, number>,
      stage: stage ?? null,
      sponsor: at % 2 ? 'who' : null,
    }),
  }));

test('what is frozen is the ranking of the records, and scores the same again', () => {
  fc.assert(
    fc.property(portfolio, ([settings, rated]) => {
      const scale = scaleOf(settings);
      const records = assessed(rated);
      const frozen = freezeEpics(settings, records);
      const { ranked } = rank(
        records.map(({ issueId, assessment }) => ({ key: issueId, score: scoreOf(scale, assessment) })),
      );
      expect(frozen.map(({ issueId, rank: place, tied }) => [issueId, place, tied])).toEqual(
        ranked.map(({ epic, rank: place, tied }) => [epic.key, place, tied]),
      );
      for (const epic of frozen) {
        expect(frozenEpic.parse(epic)).toEqual(epic);
        expect(scoreOf(scale, ratedOf(epic))).toEqual({ floor: epic.floor, ceiling: epic.ceiling });
        expect(JSON.stringify(epic)).not.toContain('who');
      }
    }),
  );
});

test('what is left over from removed criteria and options is not frozen; what weighs nothing is', () => {
  const [frozen] = freezeEpics(DEFAULT_SETTINGS, [
    {
      issueId: '1',
      assessment: anAssessment({
        answers: { impact: 2, gone: 1, request: 'perhaps' },
        stage: 'gone',
        disruption: 0,
        sponsor: 'a',
      }),
    },
  ]);
  expect(frozen).toEqual({
    issueId: '1',
    rank: 1,
    tied: false,
    floor: 46.666667,
    ceiling: 76.666667,
    answers: { impact: 2 },
    disruption: 0,
    sponsored: true,
    version: 1,
    ratedAt: '2026-11-01T10:00:00.000Z',
  });
  const idle: Settings = {
    ...DEFAULT_SETTINGS,
    criteria: DEFAULT_SETTINGS.criteria.map((one) => (one.id === 'request' ? { ...one, weight: 0 } : one)),
  };
  expect(
    freezeEpics(idle, [{ issueId: '1', assessment: anAssessment({ answers: { impact: 2, request: 'no' } }) }])[0]
      ?.answers,
  ).toEqual({ impact: 2, request: 'no' });
});

const anEpic = (issueId: string, place: number, more: Partial<FrozenEpic> = {}): FrozenEpic => ({
  issueId,
  rank: place,
  tied: false,
  floor: -place / 100,
  ceiling: -place / 100,
  answers: { impact: 1, request: 'no' },
  sponsored: false,
  version: 1,
  ratedAt: AT,
  ...more,
});
const aDecision = (issueId: string, decision: DecisionKind): Decision => ({
  issueId,
  version: 1,
  decision,
  reason: 'because',
  at: AT,
  author: 'a',
});

test('needed decisions: contested, then on hold, then undecided above the line; what is decided is not', () => {
  const answers: Record<string, number | string>[] = [
    { impact: 3, request: 'yes' },
    { impact: 2, request: 'yes' },
    { impact: 1 },
    { request: 'yes' },
    { impact: -3, request: 'no' },
  ];
  const records = answers.map((one, at) => ({ issueId: String(at + 1), assessment: anAssessment({ answers: one }) }));
  const epics = freezeEpics(DEFAULT_SETTINGS, records);
  const bands = bandsOf(
    scaleOf(DEFAULT_SETTINGS),
    epics.map((epic) => ({ id: epic.issueId, rated: ratedOf(epic) })),
    3,
  );
  const reasons = (decisions: readonly Decision[], before?: readonly Decision[], disputed: string[] = []) =>
    agendaOf({ places: 3, epics, tie: null }, bands, decisions, before, new Set(disputed)).items.map(
      ({ epic, reason }) => [epic.issueId, reason],
    );
  expect(bands.byIssue.get('3')?.band).toBe('contested');
  expect(reasons([])).toEqual([
    ['3', 'contested'],
    ['4', 'contested'],
    ['1', 'undecided'],
    ['2', 'undecided'],
  ]);
  expect(reasons([aDecision('1', 'go'), aDecision('3', 'hold'), aDecision('5', 'stop')])).toEqual([
    ['4', 'contested'],
    ['3', 'onHold'],
    ['2', 'undecided'],
  ]);
  // What the board before put on hold comes back; what it let go ahead does, unless its place is contested now;
  // what it stopped is asked again.
  const before = [aDecision('5', 'hold'), aDecision('1', 'go'), aDecision('3', 'go'), aDecision('2', 'stop')];
  expect(reasons([], before)).toEqual([
    ['3', 'contested'],
    ['4', 'contested'],
    ['5', 'onHold'],
    ['2', 'undecided'],
  ]);
  const agenda = agendaOf({ places: 3, epics, tie: null }, bands, [], before);
  expect(agenda.goingAhead).toBe(1);
  expect(agenda.items.at(-1)).toMatchObject({ decision: null, before: { decision: 'stop', reason: 'because' } });
  expect(reasons([aDecision('5', 'stop'), aDecision('2', 'go')], before)).toEqual([
    ['3', 'contested'],
    ['4', 'contested'],
  ]);
  // Whose rating is disputed is talked about, also where the board before let it go ahead.
  expect(reasons([], before, ['1', '3', '5'])).toContainEqual(['1', 'disputed']);
});

test('what became of overrides: taken in or left out, where it stands now, whether the ranking agrees by now', () => {
  const epics = [anEpic('1', 1), anEpic('2', 2), anEpic('3', 3), anEpic('4', 4)];
  const places: Record<string, number> = { '1': 9, '3': 2, '4': 11 };
  const at = (place: number) => ({ rank: place, tied: false, score: { floor: 0, ceiling: 0 } });
  const standing = (id: string) => ({
    before: at(Number(id)),
    after: places[id] === undefined ? null : at(places[id]),
  });
  const decisions = [
    aDecision('4', 'override'),
    aDecision('3', 'override'),
    aDecision('2', 'override'),
    aDecision('1', 'override'),
    aDecision('9', 'override'),
  ];
  const all = [...decisions, { ...aDecision('3', 'go'), issueId: '99' }];
  const outcomes = overrideOutcomes({ places: 2, epics, tie: null }, all, { places: 10, standing });
  expect(
    outcomes.map(({ decision, direction, then, now, agrees }) => [
      decision.issueId,
      direction,
      then.rank,
      now?.rank ?? null,
      agrees,
    ]),
  ).toEqual([
    ['1', 'out', 1, 9, false],
    ['2', 'out', 2, null, null],
    ['3', 'in', 3, 2, true],
    ['4', 'in', 4, 11, false],
  ]);
  // A reader who sees too few of the epics has it on the other side of the line already: nothing is told of what the
  // ranking says by now.
  const few = overrideOutcomes({ places: 2, epics, tie: null }, decisions, {
    places: 2,
    standing: () => ({ before: at(2), after: at(1) }),
  });
  expect(few.map(({ decision, thenSeen, agrees }) => [decision.issueId, thenSeen?.rank, agrees])).toEqual([
    ['1', 2, false],
    ['2', 2, false],
    ['3', 2, null],
    ['4', 2, null],
  ]);
});

test('coverage names the stages that changed', () => {
  const scale = scaleOf(DEFAULT_SETTINGS);
  const at = (impact: number, stage: string, issueId: string) => ({ issueId, rated: { answers: { impact }, stage } });
  const older = { scale, places: 1, whole: true, epics: [at(2, 'retention', '1'), at(1, 'purchase', '2')] };
  const newer = { ...older, epics: [at(2, 'retention', '1'), at(-1, 'purchase', '2')] };
  expect(
    coverageChange(older, newer).map(({ stage, before, after }) => [
      stage.id,
      before?.supply,
      after?.supply,
      after?.harm,
    ]),
  ).toEqual([['purchase', 1, 0, 1]]);
  expect(coverageChange(older, older)).toEqual([]);
});

test.each<[DecisionKind, string | null, boolean]>([
  ['go', null, true],
  ['hold', null, true],
  ['stop', null, false],
  ['stop', '  ', false],
  ['override', '', false],
  ['override', 'The contract ends in May', true],
])('%s with the reason %j: accepted %s', (decision, reason, accepted) => {
  expect(decisionProblem(decision, reason) === null).toBe(accepted);
});

describe('records', () => {
  const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const head = {
    id: boardIdOf(AT),
    title: 'November',
    scope: 'All epics',
    at: AT,
    author: 'a',
    places: 10,
    epics: 3,
    more: false,
    settingsVersion: 2,
  };

  test('are read back as they were written', () => {
    const stored = { head, projectIds: ['1', '2'], parts: 1 };
    expect(readBoardHead(throughJson(writeBoardHead(stored)))).toEqual(stored);
    expect(readBoardSettings(throughJson(writeBoardSettings(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
    const decision = { boardId: head.id, ...aDecision('1', 'override') };
    expect(readDecision(throughJson(writeDecision(decision, 'decision-past')))).toEqual(decision);
  });

  test('a thousand epics as large as can be are cut into parts below 240 KiB; a transaction holds all', () => {
    const answers = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `${String.fromCharCode(97 + (at % 26))}${at}`.padEnd(30, 'x'),
        'o'.repeat(40),
      ]),
    );
    const epics = Array.from({ length: 1000 }, (_, at) =>
      anEpic(String(900_000_000_000_000 + at), at + 1, { answers, stage: 's'.repeat(30), disruption: 3 }),
    );
    const parts = writeBoardParts({ epics });
    expect(parts.flatMap(readBoardPart)).toEqual(epics);
    const bytes = parts.map((part) => Buffer.byteLength(JSON.stringify(part)));
    expect(Math.max(...bytes)).toBeLessThan(240 * 1024);
    expect(parts.length).toBeLessThanOrEqual(22);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(3_500_000);
    expect(writeBoardParts({ epics: [] })).toEqual([]);
  });

  test('of version 1 can be read', () => {
    expect(readBoardHead(boardV1)).toEqual({ head, projectIds: ['10000', '10001'], parts: 1 });
    expect(readBoardPart(boardPartV1)).toMatchObject([
      { issueId: '20001', rank: 1, answers: { impact: 3, request: 'yes' }, stage: 'retention', sponsored: true },
    ]);
    expect(readDecision(decisionV1)).toEqual({
      boardId: head.id,
      issueId: '20001',
      version: 2,
      decision: 'override',
      reason: 'The contract ends in May',
      at: AT,
      author: 'board-member',
    });
  });
});
