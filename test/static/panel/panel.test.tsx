import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';
import { signed } from '#domain/rating/rounding';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PanelSurface from '../../../static/surfaces/panel/PanelSurface';
import { impactGroup, openPanel, servePanel, statusText } from './openPanel';
import { renderSurface } from '../../support/screen/renderSurface';

const RATED = {
  assessment: {
    version: 4,
    answers: { impact: 2, request: 'yes' },
    stage: 'retention',
    disruption: 1,
    updatedBy: 'project-manager',
    updatedAt: '2026-03-01T10:00:00.000Z',
  },
};

const checkedIn = (group: HTMLElement): string | undefined =>
  within(group)
    .getAllByRole<HTMLInputElement>('radio')
    .find(({ checked }) => checked)?.value;
const score = (): string | null =>
  within(screen.getByRole('region', { name: 'Customer score' })).getByText(/\d|not rated/, { selector: '.lens-score' })
    .textContent;

describe('opening', () => {
  test('asks once, and writes nothing', async () => {
    const { server } = await openPanel(RATED);
    await act(() => server.passTime());
    expect(fakeBridge.invokes().map(({ procedure, payload }) => [procedure, payload])).toEqual([
      ['assessment.open', {}],
    ]);
    expect(statusText()).toBe('Saves by itself');
  });

  test('offers seven levels, each named by its sign and its anchor sentence in plain ASCII first', async () => {
    await openPanel();
    const names = within(impactGroup())
      .getAllByRole('radio')
      .map((radio) => radio.getAttribute('aria-label') ?? '');
    expect(names.map((name) => name.split(' ')[0])).toEqual(SIGNED_LEVELS.map(signed));
    expect(names[5]).toBe('+2 Clear gain: most customers of a segment notice within weeks.');
    expect(names.every((name) => name.length > 20)).toBe(true);
  });

  test('what is not rated is not 0: nothing is chosen, and no number is shown', async () => {
    await openPanel();
    expect(checkedIn(impactGroup())).toBeUndefined();
    expect(score()).toBe('not rated');
    expect(screen.getByText(/Nobody has answered yet/)).toBeTruthy();
    expect(screen.queryByText('Undo')?.getAttribute('aria-disabled')).toBe('true');
  });

  test('shows the score with the points that add up to it, who answered last, and by which settings', async () => {
    await openPanel(RATED);
    expect(score()).toBe('77');
    const receipt = screen.getByRole('table', { name: 'Why this score' });
    expect(
      within(receipt)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['+46.7', '+30.0', '76.7']);
    expect(await screen.findByText('Paula Manager')).toBeTruthy();
    expect(screen.getByText('1 Mar 2026').getAttribute('title')).toBe('1 March 2026 at 11:00');
    expect(screen.getByText(/Settings version 4/)).toBeTruthy();
    expect(screen.getByText('Other epics cannot change this score.')).toBeTruthy();
  });
});

describe('answering', () => {
  test('a click saves at once, and the score is there before the answer', async () => {
    const { server, user, saved } = await openPanel();
    await user.click(screen.getByRole('radio', { name: /^\+2/ }));
    expect(score()).toBe('47…77');
    await waitFor(() => expect(statusText()).toBe('Saved'));
    expect(saved()).toEqual([{ answers: { impact: 2 } }]);
    expect(server.stored.version).toBe(1);
    expect(screen.getByText(/^Last changed by you/)).toBeTruthy();
  });

  test('keys 1 to 7 choose anywhere in the impact group, and typing a number in the reason does not', async () => {
    const { user, saved } = await openPanel();
    await user.click(screen.getByRole('radio', { name: /^\+1/ }));
    for (const [key, level] of [
      ['1', '-3'],
      ['4', '0'],
      ['7', '3'],
      ['6', '2'],
    ] as const) {
      await user.keyboard(key);
      expect(checkedIn(impactGroup())).toBe(level);
      expect((document.activeElement as HTMLInputElement).value).toBe(level);
    }
    await user.click(screen.getByRole('textbox', { name: 'Which customer notices what?' }));
    await user.keyboard('1 in 4');
    expect(checkedIn(impactGroup())).toBe('2');
    expect(saved().at(-1)).toEqual({ answers: { impact: 2 } });
  });

  test.each([
    [-3, true],
    [-1, true],
    [0, false],
    [1, false],
    [2, true],
  ])('at an impact of %i the reason is asked for: %s', async (impact, asked) => {
    await openPanel({ assessment: { version: 1, answers: { impact } } });
    // Its place is there at every level: nothing moves when one is chosen.
    expect(screen.getByRole('textbox', { name: 'Which customer notices what?' })).toBeTruthy();
    expect(screen.queryByText('Asked for at this impact') !== null).toBe(asked);
    expect(screen.queryByRole('button', { name: 'Which customer notices what?' }) !== null).toBe(asked);
  });

  test('the reason is saved when the field is left', async () => {
    const { user, saved } = await openPanel(RATED);
    await user.type(screen.getByRole('textbox', { name: 'Which customer notices what?' }), 'Prepaid customers');
    expect(saved()).toEqual([]);
    expect(statusText()).toBe('Not saved yet');
    await user.tab();
    await waitFor(() => expect(saved()).toEqual([{ reason: 'Prepaid customers' }]));
  });

  test('leaving the page with unsaved text saves it', async () => {
    const { saved } = await openPanel(RATED);
    fireEvent.change(screen.getByRole('textbox', { name: 'Which customer notices what?' }), {
      target: { value: 'Half a sent' },
    });
    fireEvent(window, new Event('pagehide'));
    await waitFor(() => expect(saved()).toEqual([{ reason: 'Half a sent' }]));
  });

  test('every group can be cleared back to not rated', async () => {
    const { server, user } = await openPanel({
      assessment: { ...RATED.assessment, reason: 'Why', sponsor: 'colleague' },
    });
    for (const label of [
      'Customer impact',
      'Customer request',
      'Journey stage',
      'Disruption while delivering',
      'Sponsor',
      'Which customer notices what?',
    ]) {
      await user.click(screen.getByRole('button', { name: `Clear ${label}` }));
    }
    await waitFor(() => expect(statusText()).toBe('Saved'));
    expect(server.stored).toMatchObject({ answers: {}, reason: null, stage: null, disruption: null, sponsor: null });
    expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull();
    // No level's sentence is left, though the focus is in a group.
    expect([...document.querySelectorAll('.lens-anchor')].map(({ textContent }) => textContent)).toEqual([
      'Not rated yet.',
      'Not rated yet.',
      'Not rated. It never changes the score.',
    ]);
    expect(score()).toBe('not rated');
  });

  test('undo goes back step by step', async () => {
    const { server, user } = await openPanel(RATED);
    await user.click(screen.getByRole('radio', { name: /^-1/ }));
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Customer request' })).getByRole('radio', { name: /^No/ }),
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Journey stage' }), 'Advocacy');
    const undo = screen.getByRole('button', { name: 'Undo' });
    for (let step = 0; step < 3; step += 1) await user.click(undo);
    await waitFor(() => expect(statusText()).toBe('Saved'));
    expect(server.stored).toMatchObject({ answers: RATED.assessment.answers, stage: 'retention' });
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(undo);
  });

  test('other stages are added and removed beside the primary one', async () => {
    const { server, user } = await openPanel(RATED);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Add another stage' }), 'Purchase');
    await waitFor(() => expect(server.stored.otherStages).toEqual(['purchase']));
    await user.click(screen.getByRole('button', { name: 'Remove Purchase' }));
    await waitFor(() => expect(server.stored.otherStages).toEqual([]));
  });

  test('disruption is chosen in words and leaves the score alone', async () => {
    const { server, user } = await openPanel(RATED);
    await user.click(screen.getByRole('radio', { name: /^Severe/ }));
    await waitFor(() => expect(server.stored.disruption).toBe(3));
    expect(score()).toBe('77');
  });
});

describe('the sponsor', () => {
  test('the rule says why one is needed; it is found by name and chosen by keyboard', async () => {
    const { server, user } = await openPanel(RATED);
    expect(screen.getByText('Needed: impact of 2 or more, up or down')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sponsor Search people' }));
    const search = await screen.findByRole('combobox', { name: 'Sponsor' });
    expect(document.activeElement).toBe(search);
    await user.keyboard('anna');
    await screen.findByRole('option', { name: 'Anna Admin' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(server.stored.sponsor).toBe('admin'));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sponsor Anna Admin' })),
    );
    expect(screen.queryByText(/^Needed/)).toBeNull();
  });

  test('is called by name where it is oneself, who also answered last', async () => {
    await openPanel({ assessment: { ...RATED.assessment, updatedBy: 'board-member', sponsor: 'board-member' } });
    expect(await screen.findByRole('button', { name: 'Sponsor Bella Board' })).toBeTruthy();
    expect(screen.getByText(/^Last changed by you/)).toBeTruthy();
  });

  test('a search that Jira answers in a way nobody understands says so, and ends', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = await openPanel(RATED);
    fakeBridge.onJira(() => ({ body: { people: 'none' } }));
    await user.click(screen.getByRole('button', { name: 'Sponsor Search people' }));
    await screen.findByRole('combobox', { name: 'Sponsor' });
    await user.keyboard('anna');
    expect(await screen.findByText('Jira could not look people up. Try again in a minute.')).toBeTruthy();
    expect(logged).toHaveBeenCalled();
    logged.mockRestore();
  });

  test('who may not look people up is told so', async () => {
    const { user } = await openPanel(RATED);
    fakeBridge.onJira(() => ({ status: 403, body: {} }));
    await user.click(screen.getByRole('button', { name: 'Sponsor Search people' }));
    await screen.findByRole('combobox', { name: 'Sponsor' });
    await user.keyboard('anna');
    expect(await screen.findByText('Jira does not let you look people up.')).toBeTruthy();
  });

  test('leaving the search without choosing changes nothing', async () => {
    const { user, saved } = await openPanel(RATED);
    await user.click(screen.getByRole('button', { name: 'Sponsor Search people' }));
    await screen.findByRole('combobox', { name: 'Sponsor' });
    await user.keyboard('anna');
    await screen.findByRole('option', { name: 'Anna Admin' });
    await user.tab();
    await screen.findByRole('button', { name: 'Sponsor Search people' });
    expect(saved()).toEqual([]);
  });

  test('by disruption too, and not at all when the rule is off', async () => {
    await openPanel({ assessment: { version: 1, disruption: 2 } });
    expect(screen.getByText('Needed: disruption “Noticeable” or worse')).toBeTruthy();
  });

  test('no rule, no notice', async () => {
    await openPanel({ ...RATED, settings: { ...DEFAULT_SETTINGS, sponsorRule: { impact: null, disruption: null } } });
    expect(screen.queryByText(/^Needed/)).toBeNull();
  });
});

describe('who may not rate', () => {
  test('reads everything, is told why, and can change nothing', async () => {
    const { server } = await openPanel({
      assessment: { ...RATED.assessment, reason: 'Why', sponsor: 'colleague', otherStages: ['purchase'] },
      can: { rate: false, why: 'readOnly' },
    });
    expect(screen.getByText(/You may see this epic but not edit it/)).toBeTruthy();
    expect(score()).toBe('77');
    // Text with what it means, and no control that cannot be used.
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    const read = [...document.querySelectorAll('dl > div')].map((one) => one.textContent);
    expect(read).toContain('Which customer notices what?Why');
    expect(read[0]).toMatch(/^Customer impact\+2 Clear gain/);
    expect(await screen.findByText('Carl Colleague')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Clear|Undo|Remove|Search/ })).toBeNull();
    await act(() => server.passTime());
    expect(server.saves).toEqual([]);
  });

  test('an issue of another type says which types are rated', async () => {
    servePanel({
      can: { rate: false, why: 'notInitiative' },
      settings: { ...DEFAULT_SETTINGS, initiativeTypes: ['Epic', 'Initiative'] },
    });
    renderSurface(PanelSurface);
    expect(await screen.findByText(/rates issues of the type “Epic” or “Initiative”/)).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  test.each([
    ['notFound', 'This epic was not found.', false],
    ['unavailable', 'Jira could not answer.', true],
    ['rateLimited', 'Jira is busy.', true],
  ])('%s is a sentence, with “Try again” where that can help', async (code, message, retry) => {
    servePanel();
    fakeBridge.onInvoke('assessment.open', () => ({ ok: false, error: { code, message } }));
    renderSurface(PanelSurface);
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(retry);
  });
});
