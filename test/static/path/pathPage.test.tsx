import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CHECK_NAMES } from '#domain/register/kinds/measure/vetting';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { openedPath, record } from './openedPath';
import { answerAround, openPath, part, plain } from './pathPageHere';

jest.setTimeout(60_000);

let width = 1_200;
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });

beforeEach(() => {
  fakeBridge.reset();
  width = 1_200;
  jest.useFakeTimers({
    now: new Date('2026-11-20T12:00:00.000Z'),
    advanceTimers: true,
    doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask'],
  });
});
afterEach(() => jest.useRealTimers());

const rowOf = (step: string): string[] => {
  const row = screen.getByRole('button', { name: new RegExp(`^\\d ${step}`) }).closest('tr') as HTMLElement;
  return within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => plain(textContent));
};

test('the head says for whom the path is, how they want it and how we know, and their habit [0.7 2.1]', async () => {
  const brief = record('brief', { what: 'strategy', title: 'Strategy brief: Pay the bill in the app' });
  openPath({ ...openedPath(), briefs: [brief] } as ReturnType<typeof openedPath>);
  await part('Why they do not know where');
  const fact = (label: string): string => plain(screen.getByText(label).closest('div')?.textContent);
  expect(fact('Habit to leave behind')).toBe('Habit to leave behindPaper slip at the bank');
  expect(fact('How these customers want it')).toMatch(/^How .* want itIn two minutes, without a new password MOB.3$/);
  const head = screen.getByText('Habit to leave behind').closest('header');
  expect(plain(head?.textContent)).toMatch(/^RetentionConsumers, 100,000app/);
  // A strategy brief is one of the six things by which the office is involved.
  const office = await part('Office involved: 3 of 6');
  expect(office.textContent).not.toContain('no strategy brief');
});

test('where nobody named how we know what customers want, that is said [2.1]', async () => {
  openPath(openedPath({}, { treatmentEvidence: null }));
  await part('Why they do not know where');
  const wanted = screen.getByText('How these customers want it').closest('div');
  expect(plain(wanted?.textContent)).toMatch(/In two minutes, without a new password \(no evidence named\)$/);
});

test('six steps with share, count, interval, threshold, state and what is lost [0.9 0.14 0.15 0.16]', async () => {
  openPath();
  const chain = await screen.findByRole('heading', { name: /take every step/ }, { timeout: 20_000 });
  expect(plain(chain.textContent)).toBe(
    '16% take every step (14–18) · target 30% by 30 Jun 2027, 54% of it reached: off target',
  );
  expect(screen.getByRole('heading', { level: 1, name: 'Pay the bill in the app' })).toBeTruthy();
  expect(rowOf('told')).toEqual([
    '80%, 80,000 of 100,000 counted · Oct 2026 of all these customers',
    'holds, threshold 75%',
    'lost there: 20,000',
  ]);
  expect(rowOf('knows where')).toEqual([
    '70%, 95% interval (61 to 77), 84 of 120 asked · Oct 2026 · not vetted of those told',
    'below, threshold 80%',
    'lost there: 24,00018,020–30,972',
  ]);
  expect(rowOf('can get in')[1]).toBe('cannot tell yet, threshold 85%');
  expect(rowOf('still uses it')).toEqual([
    '70%, 11,200 of 16,000 counted · Oct 2026 of those who used it again',
    'holds, threshold 60%',
    'lost there: 6,962',
  ]);
});

test('the worst step is open: the unexplained first, two branches, what it costs [0.3 0.13 0.19]', async () => {
  openPath();
  const why = await part('Why they do not know where');
  expect(plain(within(why).getByText(/were asked/).textContent)).toBe(
    '36 who did not know where were asked in Oct 2026; 25 gave a reason, several a person.',
  );
  expect(
    within(why)
      .getAllByRole('listitem')
      .map(({ textContent }) => plain(textContent)),
  ).toEqual([
    'Unexplained31%, 95% interval (18 to 47), 11 of 36 asked',
    'Did not understand what to do, the experience33%, 95% interval (20 to 50), 12 of 36 asked',
    'Did not work, the experience25%, 95% interval (14 to 41), 9 of 36 asked',
    'Always did it the old way, education and habit22%, 95% interval (12 to 38), 8 of 36 asked',
    'Somebody else does it for them, education and habit11%, 95% interval (4 to 25), 4 of 36 asked',
  ]);
  const stake = screen.getByRole('group', { name: 'At stake' });
  expect(plain(stake.textContent)).toMatch(/^At stake where they do not know where€432\.5k–€1\.9m a year/i);
  expect(
    within(stake)
      .getAllByRole('listitem')
      .map(({ textContent }) =>
        plain(textContent)
          .replace('K', 'k')
          .replaceAll(/M(?=–| a year$)/g, 'm'),
      ),
  ).toEqual([
    '24,000 customers lost (18,020–30,972)',
    '× €24–€60 a customer and year',
    '80% there would keep 2,321 more to the end (586–4,343), €14,066–€260.6k a year',
    // As the list of paths says it.
    'at all steps together €2m–€5.2m a year',
  ]);
  const trend = screen.getByRole('img', { name: /^knows where: from 75%/ });
  expect(screen.getByText(/^The experience is named in/).textContent).toMatch(/, 21 of 33 mentions$/);
  expect(trend.getAttribute('aria-label')).toBe(
    'knows where: from 75% in May 2026 to 70% in Oct 2026. 1 month not provided. Every month stands below.',
  );
});

test('pressing another step shows its reasons, and the address says which', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const history = openPath();
  await part('Why they do not know where');
  await user.click(screen.getByRole('button', { name: /^3 can get in/ }));
  await waitFor(() => expect(history.moves.at(-1)).toMatch(/^REPLACE \/paths\/path-p10020-\d+\?step=canGetIn$/));
  const why = await part('Why they cannot get in');
  expect(within(why).getByText(/^Nobody was asked why/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^3 can get in/ }));
  await waitFor(() => expect(history.moves.at(-1)).toMatch(/\?step=none$/));
  expect(screen.queryByRole('heading', { name: /^Why they/ })).toBeNull();
});

test('on a phone the reasons stand below the row of their step', async () => {
  width = 340;
  openPath();
  const why = await part('Why they do not know where');
  const step = screen.getByRole('button', { name: /^2 knows where/ });
  expect(step.closest('tr')?.nextElementSibling?.contains(why)).toBe(true);
  expect(step.getAttribute('aria-controls')).toBe(why.id);
});

test('the old way beside the new: gaps, a new definition, moves at their days, who moves over [2.8 2.13]', async () => {
  openPath();
  const beside = await part(/^The old way beside the new way/);
  expect(within(beside).getByRole('img').getAttribute('aria-label')).toBe(
    'May 2025 to Oct 2026: digital from 20,000 to 37,450, other ways from 72,000 to 60,450. 1 month not provided. ' +
      'A new definition from Nov 2025: what was before is not comparable. ' +
      'Move 1, Letter with the way, on 14 Apr 2026. Move 2, €5 for the first payment, on 1 Jul 2026. ' +
      'Every month stands below.',
  );
  expect(within(beside).getByRole('heading', { name: 'Some customers move over' })).toBeTruthy();
  expect(plain(beside.textContent)).toContain('For 100 more digital, 58 fewer in the other ways.');
  expect(plain(beside.textContent)).toContain('May 2026 to Oct 2026 against Nov 2025 to Apr 2026');
  expect(plain(beside.textContent)).toContain('Take–up 38%, 37,450 of 97,900 counted · Oct 2026');
  expect(plain(beside.textContent)).toContain('Cost to serve: €2.62 a customer');
  expect(plain(beside.textContent)).toContain('Moving 10 points of 97,900 saves €38,083 a month.');
  const august = within(beside).getByText('Aug 2025').closest('tr') as HTMLElement;
  expect(august.textContent).toBe('Aug 2025not provided');
});

test('sustained use in three windows, crowns since going live, the lights of the office [0.5 2.8 4.6]', async () => {
  openPath();
  const windows = await part('Still in use after the first time');
  expect(
    within(windows)
      .getAllByRole('listitem')
      .map(({ textContent }) => plain(textContent)),
  ).toEqual([
    'Days 1 to 3088%, 14,000 of 16,000 counted · Oct 2026',
    'Days 31 to 6077%, 12,300 of 16,000 counted · Oct 2026',
    'Days 61 to 9070%, 11,200 of 16,000 counted · Oct 2026',
  ]);
  const crowns = await part('Two crowns, one open');
  expect(plain(crowns.textContent)).toContain('Service to customers wonSolved at once: went up, higher is better');
  const office = await part('Office involved: 2 of 6');
  expect(plain(office.textContent)).toContain(
    'Missing: no strategy brief; not all surveys are vetted and signed, or there is none; ' +
      'no message that somebody else approved; ' +
      'no adoption brief of the last 90 days.',
  );
});

test('a survey that is vetted and signed is told by whom, with who could not be asked [0.10]', async () => {
  const opened = openedPath();
  const knows = opened.measures.find(({ entry }) => entry.body['shows'] === 'knows')!.entry;
  const ticks = Object.fromEntries(CHECK_NAMES.map((name) => [name, true]));
  const signed = { signed: true, text: null, by: 'board-member', at: '2026-10-20T09:00:00.000Z' };
  const vetting = record(
    'vetting',
    { measure: knows.id, whoNotAsked: 'People without a telephone', ...ticks },
    { answer: signed, status: 'signed' },
  );
  openPath({ ...opened, vettings: [vetting] } as typeof opened);
  await part('Why they do not know where');
  expect(rowOf('knows where')[0]).toBe('70%, 95% interval (61 to 77), 84 of 120 asked · Oct 2026 of those told');
  expect(screen.getByText('People without a telephone')).toBeTruthy();
});

test('a path that nobody measures says so, and shows no figure', async () => {
  openPath(openedPath({ measures: [], definitions: [], moves: [] }, { customers: null, segment: null }));
  expect(await screen.findByText(/^No step of this path is measured yet/, {}, { timeout: 20_000 })).toBeTruthy();
  // No epic changes it: nobody could have held a session.
  expect(screen.queryByRole('heading', { name: 'Sessions with customers here' })).toBeNull();
  expect(rowOf('told')).toEqual(['not provided of all these customers', 'not provided', '']);
  expect(screen.getByText(/^Nothing is watched yet: no step has both a threshold and a reading\./)).toBeTruthy();
  expect(screen.getByText(/^Nothing counts both ways yet/)).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'At stake' })).toBeNull();
});

test('epics as this Jira shows them, hidden ones counted, one added by its key [0.1]', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const saved: unknown[] = [];
  fakeBridge.onInvoke('entry.save', (input) => {
    saved.push(input);
    return { ok: true, value: { entry: record('pathChange', {}), published: true } };
  });
  openPath(openedPath({ epics: ['10001', '10009'], hiddenEpics: 1 }));
  const epics = await part('Epics that change this path');
  expect(await within(epics).findByRole('link', { name: 'MOB-1 One login' })).toBeTruthy();
  expect(within(epics).getByText('And 2 epics that you cannot see.')).toBeTruthy();
  const key = within(epics).getByRole('textbox');
  await user.type(key, 'mob-9{Enter}');
  expect((await within(epics).findByRole('alert')).textContent).toBe('You can see no issue MOB-9. Check its key.');
  await user.clear(key);
  await user.type(key, 'mob-1{Enter}');
  expect(await within(epics).findByText('MOB-1 is named already.')).toBeTruthy();
  await user.clear(key);
  await user.type(key, 'mob-2{Enter}');
  expect(await within(epics).findByText('MOB-2 is named.')).toBeTruthy();
  expect(saved).toMatchObject([{ kind: 'pathChange', home: { issueId: '10002' }, version: 0 }]);
});

test('an address that leads nowhere says so, and leads to all paths', async () => {
  answerAround();
  fakeBridge.onInvoke('path.open', () => ({
    ok: false,
    error: { code: 'notFound', message: 'This path does not exist, or you may not see it.' },
  }));
  answerPageHistory('/paths/path-p10020-00000000000000000000000000000009');
  renderSurface(PortfolioSurface);
  expect(await screen.findByText(/^This path does not exist/, {}, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All paths' })).toBeTruthy();
});
