import { agreementOf, type Table } from '#domain/audit/agreement';
import { speakingShare } from '#domain/audit/auditShare';
import { sampleSize } from '#domain/audit/sample';
import { atLeastMore } from '#domain/engagement/atLeastMore';
import { ddpLine } from '#domain/engagement/ddpLine';
import { escapeOf } from '#domain/engagement/escape';
import { silenceOf } from '#domain/engagement/silence';
import { daysAfter } from '#kernel/days';
import { ends, percent, shareWords, tenth, whole } from './figureWords';

/** The worked figures of what reached customers, and of the audit. */

function escapeWords(before: number, after: number): string {
  const { ddp, escape, n } = escapeOf(before, after);
  if (ddp === null || escape === null) return 'not provided';
  return `${percent(ddp)} of ${whole(n)} found before, ${percent(escape)} escaped`;
}

function lineWords(): string {
  const released = '2026-03-01';
  const found = (days: readonly number[]): string[] => days.map((day) => daysAfter(released, day));
  const days = [...Array.from({ length: 90 }, () => -10), ...Array.from({ length: 20 }, (_, at) => at * 4)];
  return ddpLine(released, '2026-05-15', found(days), [30, 60, 90])
    .map((point) => `day ${point.day}: ${point.state === 'share' ? percent(point.ddp) : point.state}`)
    .join('; ');
}

function moreWords(a: number, b: number, m: number): string {
  const found = atLeastMore(a, b, m);
  return found.state === 'at least' ? `at least ${whole(found.more)} more` : found.state;
}

function silenceWords(others: readonly number[]): string {
  const all = [0, ...others].map((gaps, at) => ({ id: String(at), gaps }));
  const { state, p } = silenceOf(all, '0');
  return p === null ? state : `${percent(p)}: **${state}**`;
}

function auditWords(customer: number, functional: number, mixed: number, none: number, inScope: number): string {
  const { bounds, ...share } = speakingShare({ customer, functional, mixed, none }, inScope);
  const [low, high] = bounds ?? [];
  if (low === undefined || high === undefined) return shareWords(share);
  return `${shareWords(share)}, of all between ${tenth(100 * low)} and ${tenth(100 * high)} %`;
}

function agreementWords(table: Table): string {
  const agreement = agreementOf(table);
  const { ac1, kappa } = agreement;
  if (agreement.state !== 'share' || ac1 === null) return agreement.state;
  const interval = ends(agreement.low, agreement.high, (rate) => tenth(100 * rate));
  return `${percent(agreement.p)}${interval}, AC1 ${ac1.toFixed(3)}, kappa ${kappa?.toFixed(3) ?? 'none'}`;
}

/** By the name of the block in the document. */
export const HONESTY_FIGURES: Readonly<Record<string, () => [string, string][]>> = {
  escape: () => [
    ['90 found before, 20 after', escapeWords(90, 20)],
    ['a real Jira: 4,550 of 6,447 bugs before', escapeWords(4550, 1897)],
    ['its version 4.0.0: 1,139 of 1,430 before', escapeWords(1139, 291)],
    ['its version 3.1.0: 152 of 324 before', escapeWords(152, 172)],
    ['90 before go-live on 1 March, one every fourth day from then on, told on 15 May', lineWords()],
  ],
  more: () => [
    ['948 and 421, of them 167 the same', moreWords(948, 421, 167)],
    ['5 and 4, of them 2 the same', moreWords(5, 4, 2)],
    ['5 and 4, none the same', moreWords(5, 4, 0)],
  ],
  silence: () => [
    ['five other sessions found 4, 3, 3, 2 and 4', silenceWords([4, 3, 3, 2, 4])],
    ['five other sessions found 2, 2, 1, 3 and 2', silenceWords([2, 2, 1, 3, 2])],
    ['four other sessions', silenceWords([4, 3, 3, 2])],
  ],
  audit: () => [
    ['14 customer, 62 functional, 4 mixed, 40 none, of 200 in scope', auditWords(14, 62, 4, 40, 200)],
    ['20 customer, 36 functional, 4 mixed, 20 none, of 100 in scope', auditWords(20, 36, 4, 20, 100)],
    ['the same, and no more than those 80 in scope', auditWords(20, 36, 4, 20, 80)],
  ],
  looks: () => [
    [
      '118 of both, 5 and 2 of one only, 0 of none',
      agreementWords([
        [118, 5],
        [2, 0],
      ]),
    ],
    [
      'three classes: 13, 20 and 56 the same, 7 and 4 not',
      agreementWords([
        [13, 0, 0],
        [0, 20, 7],
        [0, 4, 56],
      ]),
    ],
    [
      '3 of 4 the same',
      agreementWords([
        [3, 1],
        [0, 0],
      ]),
    ],
    [
      'looked at twice, of 12, 150 and 600 judged',
      `at least ${[12, 150, 600].map((judged) => sampleSize(judged)).join(', ')}`,
    ],
  ],
};
