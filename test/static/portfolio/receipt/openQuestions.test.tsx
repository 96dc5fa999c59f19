import fc from 'fast-check';
import { nextQuestions } from '#domain/portfolio/analysis/nextQuestions';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { openQuestions } from '../../../../static/features/portfolio/questions/openQuestions';
import { someAnswers, someSettings } from '../../../support/generators';

test('leaving out who cannot reach the line changes no question, nor does reading only part of the ranking', () => {
  const portfolio = someSettings.chain((settings) =>
    fc.tuple(
      fc.constant(settings),
      fc.array(someAnswers(settings), { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(10),
    ),
  );
  let asked = 0;
  fc.assert(
    fc.property(portfolio, ([settings, answers, line, further]) => {
      const scale = scaleOf(settings);
      const epics = answers.map((rated, at) => ({ key: `X-${at + 1}`, rated, score: scoreOf(scale, rated) }));
      const { ranked } = rank(epics);
      const all = nextQuestions(scale, epics, line, Infinity);
      expect(openQuestions({ scale, ranking: ranked, reaching: [], line })).toEqual(all);
      const read = line + further;
      const last = ranked[line - 1]?.epic.score;
      const reaching = ranked
        .slice(read)
        .map(({ epic }) => epic)
        .filter(({ score }) => last && score && score.ceiling >= last.floor);
      expect(openQuestions({ scale, ranking: ranked.slice(0, read), reaching, line })).toEqual(all);
      asked += all.length;
    }),
  );
  expect(asked).toBeGreaterThan(20);
});
