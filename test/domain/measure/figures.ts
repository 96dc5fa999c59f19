import { changeOf } from '#domain/measure/change';
import { definitionAlarm } from '#domain/measure/definitionAlarm';
import { FORMULAS, type Formula, type Value } from '#domain/measure/formula';
import type { Counts, Parts } from '#domain/measure/parts';
import type { CountsCell, Source } from '#domain/measure/reading';
import { sayDo } from '#domain/measure/office/sayDo';
import { shareOf } from '#domain/measure/share';
import { valueOf } from '#domain/measure/value';
import { costToServe, savingOf } from '#domain/path/shift/costToServe';
import { funnelOf, type Step } from '#domain/path/funnel';
import { atStake, lostAt, recoverableAt } from '#domain/path/lost';
import { pathState } from '#domain/path/pathState';
import { roomOf } from '#domain/path/room';
import { stepState } from '#domain/path/stepState';
import { substitutionOf, takeUpOf } from '#domain/path/shift/substitution';
import { sustainedUse } from '#domain/path/shift/sustained';
import { crownWords, tripleCrown, type Crown } from '#domain/path/tripleCrown';
import { whyOf } from '#domain/path/why';
import { counted, asked, ends, percent, shareWords, signed, tenth, whole } from './figureWords';
import { HONESTY_FIGURES } from './honestyFigures';

/** The worked figures of `docs/measures.md`: each line is what the domain says now. */

function valueWords(value: Value): string {
  if (value.state === 'share') return shareWords(value);
  if (value.state !== 'value') return value.state;
  return `${tenth(value.value)}${value.half === null ? '' : ` ± ${tenth(value.half)}`}, of ${whole(value.n ?? 0)}`;
}

function changeWords(earlier: CountsCell, later: CountsCell): string {
  const change = changeOf(earlier, later);
  if (!('d' in change)) return change.state;
  return `${signed(100 * change.d)}${ends(change.low, change.high, (rate) => tenth(100 * rate))}: **${change.state}**`;
}

const path = (told: CountsCell, ...rest: CountsCell[]): Step[] =>
  [told, ...rest].map((cell, at) => ({ id: ['told', 'knows where', 'can get in'][at] ?? '', cell }));
const BILL = path(counted(80_000, 100_000), asked(84, 120), asked(170, 200));

function funnelWords(steps: readonly Step[]): string {
  const funnel = funnelOf(steps);
  if (funnel.state !== 'chain') return funnel.state;
  return `${percent(funnel.p)}${ends(funnel.low, funnel.high, (rate) => tenth(100 * rate))}, up to *${funnel.upTo}*`;
}

const of = (formula: Formula, parts: Parts, source: Source = 'asked'): [string, string] => [
  FORMULAS[formula].words,
  valueWords(valueOf(formula, { ...parts, source })),
];

const LEVELS = { levels: [67, 73, 205, 1276, 4434] };

function alarmWords(formula: Formula, stated: number): string {
  const alarm = definitionAlarm(formula, { ...LEVELS, source: 'counted', stated });
  return 'named' in alarm ? `${alarm.state}: ${alarm.named.map((one) => FORMULAS[one].words).join(', ')}` : alarm.state;
}

function moneyRows(): [string, string][] {
  const funnel = funnelOf(BILL);
  const lost = lostAt(funnel, 100_000, 'knows where');
  const kept = recoverableAt(funnel, 100_000, 'knows where', 0.8);
  const stake = atStake(lost, [24, 60]);
  if (lost.state !== 'lost' || kept.state !== 'recoverable' || stake.state !== 'at stake')
    throw new Error('The example has a funnel.');
  return [
    ['lost at *knows where*', `${whole(lost.lost)}${ends(lost.low, lost.high, whole)}`],
    [
      'recoverable, if 80 % knew where',
      `${whole(kept.recoverable)}${ends(kept.low, kept.high, whole)}, counted up to *${kept.upTo}*`,
    ],
    ['at stake, where a customer is worth 24 to 60 a year', `${whole(stake.low)} to ${whole(stake.high)} a year`],
  ];
}

const whyRows = (): [string, string][] => {
  const { lines, mix } = whyOf({
    asked: 60,
    gave: 39,
    reasons: [
      { id: 'prefers the shop', branch: 'habit', x: 20 },
      { id: 'too long', branch: 'experience', x: 15 },
      { id: 'no code', branch: 'experience', x: 9 },
    ],
  });
  return [
    ...lines.map((line): [string, string] => [line.id, `${line.x} of ${line.n}: ${shareWords(line)}`]),
    ['of all mentions, the experience', shareWords(mix.experience)],
  ];
};

function movedWords(before: [number, number], after: [number, number]): string {
  const moved = substitutionOf({ digital: before[0], all: before[1] }, { digital: after[0], all: after[1] });
  if (!('digital' in moved)) return moved.state;
  const ratio = moved.value === null ? '' : `, ${moved.value.toFixed(2)}`;
  const sign = (value: number): string => `${value > 0 ? '+' : ''}${whole(value)}`;
  return `digital ${sign(moved.digital)}, other ways ${sign(moved.other)}${ratio}: **${moved.state}**`;
}

const takeUp = (digital: number, all: number): string => shareWords(takeUpOf({ digital, all }));

const roomRow = (): [string, string] => {
  const month = (period: string, x: number) => ({ period, cell: counted(x, 100), entered: `${period}-28` });
  const readings = [month('2026-04', 76), month('2026-05', 70), month('2026-06', 72), month('2026-07', 74)];
  const room = roomOf([{ id: 'knows where', threshold: 0.75, readings }], []);
  return ['threshold 75 %; 76, 70, 72 and 74 of 100 counted from April to July', `open since ${room.since}`];
};

const crown = (want: 'up' | 'down', before: CountsCell, after: CountsCell): Crown => ({ want, before, after });

const crowns = tripleCrown({
  service: crown('up', asked(48, 80), asked(56, 70)),
  cost: crown('down', asked(15, 50), asked(5, 50)),
  revenue: crown('up', asked(10, 40), null),
});

const stages = (...needs: number[]) => needs.map((need, at) => ({ id: STAGES[at] ?? '', need }));
const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];

function sayDoWords(needs: number[], rewards: number[]): string {
  const { distance, surplus } = sayDo(
    stages(...needs),
    rewards.map((weight, at) => ({ stage: STAGES[at] ?? null, weight })),
  );
  return `${distance?.toFixed(3)}, most above its need: ${surplus}`;
}

const sustainedRow = (): [string, string] => {
  const people = [
    { first: '2026-01-01', uses: ['2026-01-06', '2026-02-15'] },
    { first: '2026-01-01', uses: ['2026-04-01'] },
    { first: '2026-03-20', uses: ['2026-03-21'] },
  ];
  const windows = sustainedUse(people, '2026-04-11').map((one) => {
    const { x, n } = one as Counts;
    return `days ${one.from} to ${one.to}: ${x} of ${n}`;
  });
  return ['three people on 11 April, one of whom began on 20 March', windows.join('; ')];
};

/** By the name of the block in the document: what is given, and what comes out. */
export const FIGURES: Readonly<Record<string, () => [string, string][]>> = {
  share: () => [
    ['84 of 120 asked', shareWords(shareOf(asked(84, 120)))],
    ['840 of 1,200 asked', shareWords(shareOf(asked(840, 1200)))],
    ['84 of 120 counted', shareWords(shareOf(counted(84, 120)))],
    ['0 of 20 asked', shareWords(shareOf(asked(0, 20)))],
    ['29 of 29 asked', shareWords(shareOf(asked(29, 29)))],
    ['3 of 4 asked', shareWords(shareOf(asked(3, 4)))],
  ],
  change: () => [
    ['from 48 of 80 to 56 of 70, asked', changeWords(asked(48, 80), asked(56, 70))],
    ['from 90 of 120 to 84 of 120, asked', changeWords(asked(90, 120), asked(84, 120))],
    ['from 15 of 50 to 5 of 50, asked', changeWords(asked(15, 50), asked(5, 50))],
    ['from 30 of 60 asked to 700 of 1,000 counted', changeWords(asked(30, 60), counted(700, 1000))],
    ['from 7 of 10 to 8 of 10, counted', changeWords(counted(7, 10), counted(8, 10))],
  ],
  formulas: () => [
    ...(['mean', 'topTwo'] as const).map((name): [string, string] => {
      const [words, value] = of(name, LEVELS, 'counted');
      return [`67, 73, 205, 1,276 and 4,434 from the worst to the best level: ${words}`, value];
    }),
    ['300 promoters, 200 passives, 100 detractors', of('netPromoters', promoters(300, 200, 100))[1]],
    ['30 promoters, 20 passives, 10 detractors', of('netPromoters', promoters(30, 20, 10))[1]],
  ],
  alarm: () => [
    ['the mean is in force, 91 is stated', alarmWords('mean', 91)],
    ['the mean is in force, 94 is stated', alarmWords('mean', 94)],
    ['the mean is in force, 89 is stated', alarmWords('mean', 89)],
  ],
  funnel: () => [
    ['80,000 of 100,000 counted × 84 of 120 asked × 170 of 200 asked', funnelWords(BILL)],
    ['100 of 100 counted × 20 of 20 asked', funnelWords(path(counted(100, 100), asked(20, 20)))],
    [
      '80,000 of 100,000 counted × 0 of 20 asked × 170 of 200 asked',
      funnelWords(path(counted(80_000, 100_000), asked(0, 20), asked(170, 200))),
    ],
    ['80,000 of 100,000 counted, and the next step not provided', funnelWords(path(counted(80_000, 100_000), null))],
  ],
  money: moneyRows,
  why: whyRows,
  room: () => [
    ['84 of 120 asked, threshold 80 %', stepState(asked(84, 120), 0.8)],
    ['84 of 120 asked, threshold 75 %', stepState(asked(84, 120), 0.75)],
    ['84 of 120 asked, threshold 60 %', stepState(asked(84, 120), 0.6)],
    roomRow(),
    ['the whole path above, target 60 %', `${pathState(BILL, 0.6).state}, ${pathState(BILL, 0.6).adoption} % of it`],
    ['the whole path above, target 50 %', `${pathState(BILL, 0.5).state}, ${pathState(BILL, 0.5).adoption} % of it`],
  ],
  shift: () => [
    ['changed bookings of driving tests, 2012 to 2017', movedWords([692_431, 874_982], [1_428_344, 1_485_575])],
    ['visits to prisons, 2012 to 2016', movedWords([0, 1_500_000], [513_890, 1_067_738])],
    ['powers of attorney, 2013 to 2017', movedWords([821, 241_052], [164_027, 559_566])],
    ['take-up of powers of attorney, 2013', takeUp(821, 241_052)],
    ['take-up of powers of attorney, 2017', takeUp(164_027, 559_566)],
  ],
  cost: () => [
    ['300 at 5.00 and 700 at 0.50', costWords()],
    ['10 points of 100,000 move from 4.11 to 0.22', `${whole(savingOf(100_000, 10, 4.11, 0.22))} saved`],
  ],
  sustained: () => [sustainedRow()],
  crowns: () => [
    [
      'service 48 of 80, then 56 of 70, wanted up; cost 15 of 50, then 5 of 50, wanted down; revenue not provided',
      crownWords(crowns),
    ],
  ],
  ...HONESTY_FIGURES,
  sayDo: () => [
    ['needs 1, 1, 2, 3, 1 and rewards 4, 1, 4, 1, 0', sayDoWords([1, 1, 2, 3, 1], [4, 1, 4, 1, 0])],
    ['needs 1, 1, 1, 1, 1 and rewards 0, 0, 0, 3, 1', sayDoWords([1, 1, 1, 1, 1], [0, 0, 0, 3, 1])],
  ],
};

function promoters(yes: number, between: number, no: number): Parts {
  return { promoters: yes, passives: between, detractors: no };
}

function costWords(): string {
  const cost = costToServe([
    { completed: 300, cost: 5 },
    { completed: 700, cost: 0.5 },
  ]);
  return cost.state === 'cost' ? `${cost.cost.toFixed(2)} a customer, of ${whole(cost.n)}` : cost.state;
}
