import { saveStateOf } from '../../../static/features/rating/session/saveState';
import { canUndo } from '../../../static/features/rating/session/ratingSession';
import { SessionDriver } from '../../../static/features/rating/session/sessionDriver';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { aView, ME, MemoryRatingServer, OTHER, type ViewOptions } from '../../support/screen/ratingServer';

function begin(options: ViewOptions = {}) {
  const server = new MemoryRatingServer(options);
  const driver = new SessionDriver(server.view(), server);
  return { server, driver, kind: () => saveStateOf(driver.state()).kind };
}

const RATED: ViewOptions = {
  assessment: {
    version: 3,
    answers: { impact: 1, request: 'no' },
    stage: 'purchase',
    updatedBy: OTHER,
    updatedAt: '2026-02-01T10:00:00.000Z',
  },
};

describe('saving', () => {
  test('opening saves nothing', async () => {
    const { server, driver, kind } = begin(RATED);
    await driver.settle();
    await server.passTime();
    expect(server.saves).toEqual([]);
    expect(kind()).toBe('untouched');
    expect(begin().kind()).toBe('untouched');
  });

  test('a choice is saved at once, with only what changed', async () => {
    const { server, driver, kind } = begin(RATED);
    driver.edit({ answers: { impact: 2 } });
    expect(kind()).toBe('saving');
    await server.rest();
    expect(server.saves).toEqual([{ version: 3, changes: { answers: { impact: 2 } } }]);
    expect(kind()).toBe('saved');
    expect(server.stored.answers).toEqual({ impact: 2, request: 'no' });
  });

  test('choosing what is chosen already, or choosing and going back, sends nothing needless', async () => {
    const { server, driver } = begin(RATED);
    driver.edit({ answers: { impact: 1 } });
    await server.passTime();
    expect(server.saves).toEqual([]);
  });

  test('clearing an answer sends null and leaves it not rated, not 0', async () => {
    const { server, driver } = begin(RATED);
    driver.edit({ answers: { impact: null } });
    await server.rest();
    expect(server.saves[0]?.changes).toEqual({ answers: { impact: null } });
    expect(server.stored.answers).toEqual({ request: 'no' });
  });

  test('text waits for a pause; leaving the field does not', async () => {
    const { server, driver, kind } = begin(RATED);
    driver.edit({ reason: 'Prep' }, true);
    driver.edit({ reason: 'Prepaid ' }, true);
    await server.rest();
    expect(server.saves).toEqual([]);
    expect(kind()).toBe('typing');
    await server.passTime();
    expect(server.saves.map(({ changes }) => changes)).toEqual([{ reason: 'Prepaid' }]);
    expect(driver.state().content.reason).toBe('Prepaid ');
    driver.edit({ reason: 'Prepaid customers' }, true);
    await driver.settle();
    expect(server.stored.reason).toBe('Prepaid customers');
  });

  test('letters typed while a save is under way are neither lost nor sent before the pause', async () => {
    const { server, driver } = begin(RATED);
    server.meanwhile.push(() => driver.edit({ reason: 'Every customer' }, true));
    driver.edit({ answers: { impact: 2 } });
    await server.rest();
    expect(server.saves).toHaveLength(1);
    expect(driver.state().content.reason).toBe('Every customer');
    await server.passTime();
    expect(server.stored).toMatchObject({ reason: 'Every customer', answers: { impact: 2 } });
  });

  test('one save at a time; later edits go out together', async () => {
    const { server, driver } = begin(RATED);
    for (const impact of [-3, -2, -1, 0, 2]) driver.edit({ answers: { impact } });
    driver.edit({ disruption: 2 });
    await server.rest();
    expect(server.mostInFlight).toBe(1);
    expect(server.saves.map(({ changes }) => changes)).toEqual([
      { answers: { impact: -3 } },
      { answers: { impact: 2 }, disruption: 2 },
    ]);
  });

  test('a stage that becomes the primary one leaves the others', async () => {
    const { server, driver } = begin({
      assessment: { version: 1, stage: 'purchase', otherStages: ['retention', 'advocacy'] },
    });
    driver.edit({ stage: 'retention' });
    expect(driver.state().content.otherStages).toEqual(['advocacy']);
    await server.rest();
    expect(server.stored).toMatchObject({ stage: 'retention', otherStages: ['advocacy'] });
    driver.undo();
    expect(driver.state().content).toMatchObject({ stage: 'purchase', otherStages: ['retention', 'advocacy'] });
  });
});

describe('when saving fails', () => {
  test('the edit stays, the reason is known, and trying again saves it', async () => {
    const { server, driver } = begin(RATED);
    server.trouble = ['notArrived'];
    driver.edit({ answers: { impact: 3 } });
    await server.rest();
    expect(saveStateOf(driver.state())).toEqual({
      kind: 'failed',
      failure: { code: 'unavailable', message: 'Not reached.' },
      retryAt: expect.any(Number),
    });
    expect(driver.state().content.answers['impact']).toBe(3);
    await driver.settle();
    expect(server.stored.answers['impact']).toBe(3);
    expect(saveStateOf(driver.state()).kind).toBe('saved');
  });

  test('the next edit carries what failed before', async () => {
    const { server, driver } = begin(RATED);
    server.trouble = ['notArrived'];
    driver.edit({ answers: { impact: 3 } });
    await server.rest();
    driver.edit({ disruption: 1 });
    await server.rest();
    expect(server.stored).toMatchObject({ answers: { impact: 3, request: 'no' }, disruption: 1 });
  });

  test('a save whose answer got lost is not taken for somebody else’s', async () => {
    const { server, driver, kind } = begin(RATED);
    server.trouble = ['answerLost'];
    driver.edit({ answers: { impact: 3 } });
    await server.rest();
    driver.edit({ answers: { impact: 2 } });
    await server.rest();
    expect(kind()).toBe('saved');
    expect(server.stored).toMatchObject({ answers: { impact: 2 }, version: 5 });
  });

  test('undoing what could not be saved leaves nothing to save', async () => {
    const { server, driver, kind } = begin(RATED);
    server.trouble = ['notArrived'];
    driver.edit({ disruption: 1 });
    await server.rest();
    driver.undo();
    expect(kind()).toBe('untouched');
    expect(server.saves).toHaveLength(1);
  });

  test('loading the questions again keeps unsaved answers and names those that are no longer asked', async () => {
    const { server, driver } = begin(RATED);
    server.trouble = ['notArrived'];
    driver.edit({ answers: { impact: 2 }, stage: 'retention' });
    await server.rest();
    const journeys = DEFAULT_SETTINGS.journeys.map((journey) => ({
      ...journey,
      stages: journey.stages.filter(({ id }) => id !== 'retention'),
    }));
    server.options.settings = { ...DEFAULT_SETTINGS, journeys };
    await driver.reopen();
    expect(driver.state().dropped).toEqual(['stage']);
    expect(server.stored).toMatchObject({ answers: { impact: 2 }, stage: 'purchase' });
  });
});

describe('when someone else saved meanwhile', () => {
  test('changes to different fields are merged without asking', async () => {
    const { server, driver, kind } = begin(RATED);
    server.write({ answers: { request: 'yes' }, sponsor: 'someone' });
    driver.edit({ answers: { impact: 2 } });
    await server.rest();
    expect(kind()).toBe('saved');
    expect(server.stored).toMatchObject({
      answers: { impact: 2, request: 'yes' },
      sponsor: 'someone',
      version: 5,
      updatedBy: ME,
    });
    expect([...driver.state().taken].sort()).toEqual(['answers.request', 'sponsor']);
  });

  test('on the same field the person chooses; until then nothing is overwritten and the rest is saved', async () => {
    const { server, driver, kind } = begin(RATED);
    server.write({ answers: { impact: -1 } });
    driver.edit({ answers: { impact: 2 }, disruption: 1 });
    await server.rest();
    expect(kind()).toBe('choose');
    expect(driver.state().conflicts).toEqual(['answers.impact']);
    expect(driver.state().content.answers['impact']).toBe(2);
    expect(server.stored).toMatchObject({ answers: { impact: -1 }, disruption: 1 });
  });

  test.each([
    ['mine', 2, 'saved'],
    ['theirs', -1, 'untouched'],
  ] as const)('keeping %s', async (keep, impact, state) => {
    const { server, driver, kind } = begin(RATED);
    server.write({ answers: { impact: -1 } });
    driver.edit({ answers: { impact: 2 } });
    await server.rest();
    driver.resolve('answers.impact', keep);
    await server.rest();
    expect(kind()).toBe(state);
    expect(server.stored.answers['impact']).toBe(impact);
    expect(driver.state().content.answers['impact']).toBe(impact);
  });

  test('taking theirs can be undone', async () => {
    const { server, driver } = begin(RATED);
    server.write({ reason: 'Theirs' });
    driver.edit({ reason: 'Mine' });
    await server.rest();
    driver.resolve('reason', 'theirs');
    driver.undo();
    await server.rest();
    expect(server.stored.reason).toBe('Mine');
  });

  test('the same change on both sides is no conflict', async () => {
    const { server, driver, kind } = begin(RATED);
    server.write({ answers: { impact: 2 } });
    driver.edit({ answers: { impact: 2 } });
    await server.rest();
    expect(kind()).toBe('untouched');
    expect(server.stored.version).toBe(4);
  });

  test('undo does not take back what someone else chose since', async () => {
    const { server, driver } = begin(RATED);
    driver.edit({ disruption: 1 });
    await server.rest();
    server.write({ disruption: 3 });
    driver.edit({ answers: { impact: 2 } });
    await server.rest();
    driver.undo();
    await server.rest();
    expect(server.stored).toMatchObject({ disruption: 3, answers: { impact: 1 } });
    expect(canUndo(driver.state())).toBe(false);
  });

  test('a field that others keep changing is given up with a word, not for ever', async () => {
    const { server, driver, kind } = begin(RATED);
    server.meanwhile = Array.from({ length: 500 }, (_, i) => () => server.write({ reason: `Version ${i}` }));
    driver.edit({ disruption: 1 });
    await server.passTime();
    expect(kind()).toBe('failed');
    expect(server.saves.length).toBeLessThan(12 * 11);
  });
});

test('a view that cannot be rated opens like any other', () => {
  expect(
    new SessionDriver(aView({ can: { rate: false, why: 'readOnly' } }), new MemoryRatingServer()).state().content
      .answers,
  ).toEqual({});
});
