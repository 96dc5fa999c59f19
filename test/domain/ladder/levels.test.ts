import { levelOf, type Level } from '#domain/ladder/levels';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';

/** What is answered, and as what: a kind that is added has to be told here, too. */
const ANSWERED: Partial<Record<KindName, Level>> = {
  ...{ ask: 'sponsor', brief: 'sponsor', goLive: 'sponsor', stop: 'sponsor' },
  ...{ challenge: 'project', request: 'project', objection: 'project', secondLook: 'project' },
  ...{ move: 'project', vetting: 'project' },
};

test('what a sponsor decides, what a colleague thinks, and all else at the project [4.9]', () => {
  expect([levelOf(null), levelOf('judgement'), levelOf('opinion')]).toEqual(['project', 'project', 'colleague']);
  const answered = KIND_NAMES.filter((kind) => Object.keys(kindNamed(kind).answer ?? {}).length > 0);
  expect(Object.fromEntries(answered.map((kind) => [kind, levelOf(kind)]))).toEqual(ANSWERED);
});
