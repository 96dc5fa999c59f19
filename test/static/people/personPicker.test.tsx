import '../../support/screen/fakeBridge';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import type { Person } from '../../../static/host/jira';
import PersonPicker from '../../../static/people/choosing/PersonPicker';
import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { renderSurface } from '../../support/screen/renderSurface';

const PEOPLE = ['Anna Admin', 'Bella Board', 'Carl Colleague', 'Dana Deputy', 'Paula Manager'].map((displayName) => ({
  accountId: displayName.toLowerCase().replace(' ', '-'),
  displayName,
}));
/** Longer than the pause in typing after which Jira is asked. */
const PAUSE_MS = 300;

const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms), delay: null });

/** A picker whose searches are answered when the test says so. */
class Picking {
  readonly chosen: Person[] = [];
  private readonly held: (() => void)[] = [];

  constructor() {
    fakeBridge.reset();
    fakeBridge.onJira(async ({ path }: FakeJiraRequest) => {
      const name = new URL(path, 'https://jira.test').searchParams.get('query')?.toLowerCase();
      // Nobody is suggested in these tests, and Jira's search finds all that there is.
      if (name === undefined) return { body: path.includes('/user/bulk') ? { values: [] } : [] };
      await new Promise<void>((resolve) => this.held.push(resolve));
      return { body: PEOPLE.filter(({ displayName }) => displayName.toLowerCase().includes(name)) };
    });
    renderSurface(() => (
      <>
        <span id="label">Sponsor</span>
        <PersonPicker
          labelledBy="label"
          issueId={undefined}
          onChoose={(person) => this.chosen.push(person)}
          onClose={() => undefined}
        />
      </>
    ));
    this.field.focus();
  }

  get field(): HTMLElement {
    return screen.getByRole('combobox', { name: 'Sponsor' });
  }

  /** @returns the name that is highlighted on the screen. */
  get highlighted(): string | null {
    const on = screen.queryAllByRole('option', { selected: true });
    expect(on.length).toBeLessThanOrEqual(1);
    return on[0]?.querySelector('.lens-picker__name')?.textContent ?? null;
  }

  async pause(): Promise<void> {
    await act(async () => jest.advanceTimersByTime(PAUSE_MS));
  }

  /** Types on, and waits for the answer. */
  async look(typed: string): Promise<void> {
    await user.keyboard(typed);
    await this.pause();
    await this.answer();
  }

  /** Jira answers every search so far. */
  async answer(): Promise<void> {
    await act(async () => {
      this.held.splice(0).forEach((letGo) => letGo());
      await jest.advanceTimersByTimeAsync(1);
    });
  }
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

test('Enter while another name is being looked up chooses nobody; the answer is there to choose from', async () => {
  const picking = new Picking();
  await picking.look('a');
  expect(picking.highlighted).toBe('Anna Admin');

  await user.keyboard('{Backspace}carl{Enter}');
  expect(picking.chosen).toEqual([]);
  await picking.pause();
  await user.keyboard('{Enter}');
  expect(picking.chosen).toEqual([]);
  await picking.answer();
  expect(picking.highlighted).toBe('Carl Colleague');
  await user.keyboard('{Enter}');
  expect(picking.chosen.map(({ displayName }) => displayName)).toEqual(['Carl Colleague']);
});

test('who is highlighted stays it by who they are, while they are listed', async () => {
  const picking = new Picking();
  await picking.look('a');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(picking.highlighted).toBe('Paula Manager');
  await picking.look('n');
  expect(screen.getByText('Dana Deputy')).toBeTruthy();
  expect(picking.highlighted).toBe('Paula Manager');
});

const steps = fc.array(
  fc.constantFrom(
    'a',
    'n',
    'l',
    '{Backspace}',
    '{ArrowDown}',
    '{ArrowUp}',
    '{End}',
    '{Enter}',
    'pause',
    'answer',
    'look',
    'look',
    'hurry',
    'hurry',
  ),
  { minLength: 3, maxLength: 14 },
);

test('whatever is typed and whenever Jira answers, Enter chooses the one highlighted on the screen', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (pressed) => {
      cleanup();
      const picking = new Picking();
      for (const one of pressed) {
        if (one === 'pause') await picking.pause();
        else if (one === 'answer') await picking.answer();
        else if (one === 'look') await picking.look('a');
        else {
          if (one === 'hurry') await user.keyboard('l');
          const meant = picking.highlighted;
          const written = (picking.field as HTMLInputElement).value.trim().toLowerCase();
          await user.keyboard(one === 'hurry' ? '{Enter}' : one);
          if (one !== '{Enter}' && one !== 'hurry') continue;
          expect(picking.chosen.splice(0).map(({ displayName }) => displayName)).toEqual(meant ? [meant] : []);
          // Nobody is chosen whose name is not what is written.
          if (meant) expect(meant.toLowerCase()).toContain(written);
          if (meant) return;
        }
      }
    }),
    { numRuns: 12, seed: 7 },
  );
});
