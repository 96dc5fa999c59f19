import { NOTHING_FOLLOWED } from '#domain/ladder/officeSums';
import type { LadderMonth } from '#domain/ladder/rungs';
import { NO_SUMS } from '#domain/trend/sums';

/** A month in which every condition holds. */
export const EVERYTHING_HOLDS: LadderMonth = {
  ...NO_SUMS,
  rated: 100,
  withImpact: 100,
  withRequest: 100,
  judged: 40,
  speaking: 20,
  projects: 2,
  counted: { epics: 110, rated: 100 },
  office: {
    rated: 100,
    followed: {
      ...NOTHING_FOLLOWED,
      withAsked: 50,
      asked: 200,
      heard: 160,
      withCustomers: 30,
      onPath: 60,
      adopted: 40,
      onTarget: 30,
      realised: 20,
      gaps: 10,
      gapsTold: 10,
    },
    did: { all: 300, outside: 200 },
    people: [
      { projectIds: ['1'], asked: 10, answered: 8, others: 0 },
      { projectIds: ['2'], asked: 5, answered: 3, others: 2 },
    ],
    unseen: 0,
    output: { output: 3, measures: 10 },
    sayDo: 0.2,
  },
};
