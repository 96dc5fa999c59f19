import '../../support/screen/fakeBridge';
import { progressWords } from '../../../static/features/audit/queue/queueWords';
import { figuresIn } from '../../../static/parts/texts/counted';

test('how far it is stands beside the title; of nothing there is nothing to say, and no day', () => {
  const reader = { locale: 'en-GB', timeZone: 'UTC' };
  const words = (total: number, judged: number): string =>
    progressWords({ total, judged }, '2026-12-25', Date.parse('2026-12-16T10:00:00Z'), reader, figuresIn('en-GB'));
  expect([words(84, 44), words(84, 84), words(0, 0)]).toEqual([
    '44 of 84 judged · due 25 Dec, 40 to judge, 4 a day',
    '84 of 84 judged · due 25 Dec',
    '',
  ]);
});
