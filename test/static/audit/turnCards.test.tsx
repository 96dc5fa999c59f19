import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import JudgeCard from '../../../static/features/audit/turn/JudgeCard';
import type { EpicCard } from '../../../static/features/mine/mineCard';
import { HOST, renderSurface } from '../../support/screen/renderSurface';

/** The judge card of My turn: when it is done, and what asks to stay before the page is left. */

const IDS = ['10061', '10062'];
const ME = HOST.accountId ?? '';
let judgedBy: Map<string, string>;
/** Lets a save that is held go on. */
let goOn: (() => void) | null;

beforeEach(() => {
  fakeBridge.reset();
  judgedBy = new Map();
  goOn = null;
  fakeBridge.onInvoke('audit.state', (input) => ({
    ok: true,
    value: {
      issues: (input as { issueIds: string[] }).issueIds.map((issueId) => {
        const by = judgedBy.get(issueId) ?? null;
        return { issueId, state: by === null ? 'none' : 'judged', by, own: by === ME, mayJudge: true };
      }),
    },
  }));
  fakeBridge.onJira(({ path, body }: FakeJiraRequest) => {
    if (!path.startsWith('/rest/api/3/issue/bulkfetch')) return { body: { values: [], issues: [] } };
    const issues = (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.map((id) => ({
      ...{ id, key: `X-${id}` },
      fields: { summary: `Task ${id}`, issuetype: { name: 'Task' }, project: { id: '1', key: 'X' } },
    }));
    return { body: { issues } };
  });
});

const card: EpicCard = {
  ...{ key: 'judge', kind: 'judge', entryId: null, dueAt: '2026-12-25', from: '2026-11-01T10:00:00.000Z' },
  ...{ late: false, by: null, said: { issueIds: IDS }, epic: { id: IDS[0]!, key: 'X', summary: '' } },
};

function open(): { done: jest.Mock } {
  const done = jest.fn();
  renderSurface(() => <JudgeCard card={card} settings={DEFAULT_SETTINGS} onDone={done} onLater={() => undefined} />);
  return { done };
}

const shownId = (): string => screen.getByRole('heading', { level: 2 }).textContent?.match(/X-(\d+)/)?.[1] ?? '';
const asksToStay = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function judge(): Promise<string> {
  const id = shownId();
  fakeBridge.onInvoke('entry.save', async () => {
    await new Promise<void>((resolve) => (goOn = resolve));
    judgedBy.set(id, ME);
    return { ok: true, value: { entry: { id: `judgement-i${id}`, version: 1 }, published: true } };
  });
  await userEvent.click(screen.getByRole('radio', { name: /^None/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save and next' }));
  return id;
}

test('it is done when none is left, though somebody else judged one of them meanwhile', async () => {
  const { done } = open();
  await screen.findByRole('radio', { name: /^None/ });
  for (const id of IDS) if (id !== shownId()) judgedBy.set(id, 'anna');
  await judge();
  goOn?.();
  // The other one stays on the screen until it is read who was first.
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  await screen.findByText(/^You judged 1 deliverable here\./);
  expect(done).toHaveBeenCalledTimes(1);
});

test('what was put off and what is on its way asks to stay before the page is left', async () => {
  const { done } = open();
  await screen.findByRole('radio', { name: /^None/ });
  expect(asksToStay()).toBe(false);
  await userEvent.click(screen.getByRole('radio', { name: /^Functional/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Skip' }));
  expect(asksToStay()).toBe(true);
  await judge();
  goOn?.();
  await screen.findByText(/^Saved: X-/);
  await judge();
  expect(asksToStay()).toBe(true);
  goOn?.();
  await screen.findByText(/^You judged 2 deliverables here\./);
  expect(asksToStay()).toBe(false);
  expect(done).toHaveBeenCalledTimes(1);
});
