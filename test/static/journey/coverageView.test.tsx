import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { withNeeds } from '#domain/journey/needs';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../support/screen/renderSurface';

const PATIENT = { timeout: 10_000 };
const inStage = (number: number, stage: string | null, impact: number) =>
  anEpic(number, { answers: { impact, request: 'no' }, stage });

jest.setTimeout(30_000);
beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('needs.rights', () => ({ ok: true, value: { may: true, group: null } }));
});

const openCoverage = async (): Promise<void> => {
  answerPageHistory('/coverage');
  renderSurface(PortfolioSurface);
  await screen.findByRole('img', { name: 'Supply, harm and need of each stage' }, PATIENT);
};

test('the picture says in words what it shows, and the table the same in numbers [1.23]', async () => {
  new FakeJira([inStage(1, 'retention', 3), inStage(2, 'retention', -2), inStage(3, 'purchase', 1)]);
  await openCoverage();
  expect(screen.getByRole('img', { name: /^Supply, harm/ }).querySelector('desc')?.textContent).toContain(
    'Retention: supply 3, harm 2, need 1 of 3, over-served, single epic.',
  );
  const numbers = within(screen.getByRole('region', { name: 'Journey coverage in numbers' }));
  expect(numbers.getAllByRole('row').map((row) => row.textContent)).toContainEqual(
    expect.stringMatching(/^Retention3220%/),
  );
});

test('stages by project is a table with row and column heads; a lone epic is named with what it holds up', async () => {
  new FakeJira([inStage(1, 'retention', 3), inStage(2, 'retention', -2), inStage(3, 'purchase', 1)]);
  await openCoverage();
  const matrix = within(await screen.findByRole('region', { name: 'Supply and harm of each stage by project' }));
  expect(matrix.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Stage',
    expect.any(String),
  ]);
  expect(
    within(matrix.getByRole('rowheader', { name: 'Retention' }).closest('tr')!).getByRole('cell').textContent,
  ).toBe('supply 3harm 2');
  expect(
    within(matrix.getByRole('rowheader', { name: 'Advocacy' }).closest('tr')!).getByRole('cell').textContent,
  ).toContain('no epic');
  const lone = within(screen.getByRole('region', { name: 'Stages that hang on one epic' }));
  expect(lone.getByText('Without this epic, Purchase is empty.')).toBeTruthy();
  expect(lone.getByRole('link', { name: /NET-3/ }).getAttribute('href')).toBe(
    'https://example.atlassian.net/browse/NET-3',
  );
});

test('who sees no rated epic is told nothing about those of others', async () => {
  new FakeJira([]);
  await openCoverage();
  expect(await screen.findByText('No rated epic that you can see has a journey stage yet.', {}, PATIENT)).toBeTruthy();
  expect(screen.getByText('Among the epics that you can see, no stage hangs on one alone.')).toBeTruthy();
  expect(screen.getAllByText(/no rated epic that you can see helps customers in it/)).toHaveLength(5);
  expect(screen.queryByText(/no project serves one/)).toBeNull();
});

test('what could wait comes with the sentence why [1.25]', async () => {
  new FakeJira([
    ...[1, 2, 3, 4].map((number) => inStage(number, 'retention', 3)),
    ...['awareness', 'consideration', 'purchase', 'advocacy'].map((stage, at) => inStage(10 + at, stage, 1)),
  ]);
  await openCoverage();
  const waiting = within(screen.getByRole('region', { name: 'What could wait' }));
  expect(
    waiting.getByText(
      'Retention has more than twice the supply that its need calls for. ' +
        'Without these 3 epics, the lowest scores first, it would still have its full share.',
    ),
  ).toBeTruthy();
  expect(waiting.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'NET-1 Epic 1',
    'NET-2 Epic 2',
    'NET-3 Epic 3',
  ]);
});

test('of a part the picture says that its figures are about; what needs every epic offers to read them', async () => {
  new FakeJira(
    Array.from({ length: 2_000 }, (_, n) =>
      anEpic(n + 1, {
        answers: { impact: n < 30 ? 3 : n < 300 ? 1 : -2, request: n < 30 ? 'yes' : 'no' },
        stage: 'retention',
      }),
    ),
  );
  await openCoverage();
  expect(screen.getByText(/^The figures are about: Jira counted them/)).toBeTruthy();
  expect(screen.getAllByText('supply about 360')).toHaveLength(1);
  expect(screen.queryByRole('region', { name: 'What could wait' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Read all 2,000' }));
  expect(await screen.findByRole('region', { name: 'What could wait' }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByText(/^The figures are about/)).toBeNull();
});

test('the picture is saved with what it shows, needs that are not saved included', async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
  URL.revokeObjectURL = () => undefined;
  // jsdom cannot follow a link.
  const followed = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  new FakeJira([inStage(1, 'retention', 3)]);
  await openCoverage();
  await userEvent.click(await screen.findByRole('button', { name: 'Set needs' }));
  await userEvent.click(
    within(screen.getByRole('radiogroup', { name: 'Advocacy' })).getByRole('radio', { name: /^0/ }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save as SVG' }));
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(files[0]!);
  });
  expect(followed).toHaveBeenCalledTimes(1);
  followed.mockRestore();
  expect(text).toContain('Preview: these needs are not saved.');
  expect(text).toContain('>not needed<');
});

describe('needs', () => {
  const chosen = (stage: string, need: number) =>
    within(screen.getByRole('radiogroup', { name: stage })).getByRole('radio', { name: new RegExp(`^${need}`) });
  const reason = () => screen.getByLabelText('Reason for the change (kept in the history)');

  test('who may not is told who may', async () => {
    fakeBridge.onInvoke('needs.rights', () => ({ ok: true, value: { may: false, group: 'Board <b>' } }));
    new FakeJira([inStage(1, 'retention', 3)]);
    await openCoverage();
    expect(
      await screen.findByText(
        'You may not set the needs of stages: Jira administrators and the ' +
          'members of the Jira group “Board <b>” do. Ask one of them.',
      ),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Set needs' })).toBeNull();
  });

  test('what is written shows at once, a reason is asked for, what is left out of a save stays as it was', async () => {
    const sent: unknown[] = [];
    fakeBridge.onInvoke('needs.save', (input) => (sent.push(input), { ok: true, value: { version: 5 } }));
    new FakeJira([inStage(1, 'retention', 3), inStage(2, 'purchase', 1)]);
    await openCoverage();
    await userEvent.click(await screen.findByRole('button', { name: 'Set needs' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save needs' }));
    expect(screen.getByRole('alert').textContent).toBe('Nothing is changed yet: choose another need for a stage.');
    await userEvent.click(chosen('Retention', 3));
    expect(screen.getByText('Preview: these needs are not saved.')).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Supply/ }).querySelector('desc')?.textContent).toContain(
      'Retention: supply 3, harm 0, need 3 of 3, single epic.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save needs' }));
    expect(screen.getByRole('alert').textContent).toBe('Write why the needs change.');
    expect(sent).toEqual([]);
    await userEvent.type(reason(), 'Customers leave{Enter}');
    expect(await screen.findByText('Saved as version 5 of the settings.')).toBeTruthy();
    expect(sent).toEqual([
      {
        version: 4,
        needs: { awareness: 1, consideration: 1, purchase: 1, retention: 3, advocacy: 1 },
        reason: 'Customers leave',
      },
    ]);
  });

  test('a reason that is written while the needs are saved belongs to the next save, and stays', async () => {
    let answer: (value: unknown) => void = () => undefined;
    fakeBridge.onInvoke('needs.save', () => new Promise((resolve) => (answer = resolve)));
    new FakeJira([inStage(1, 'retention', 3)]);
    await openCoverage();
    await userEvent.click(await screen.findByRole('button', { name: 'Set needs' }));
    await userEvent.click(chosen('Retention', 3));
    await userEvent.type(reason(), 'Customers leave{Enter}');
    await userEvent.type(reason(), ' early');
    answer({ ok: true, value: { version: 5 } });
    expect(await screen.findByText('Saved as version 5 of the settings.')).toBeTruthy();
    expect((reason() as HTMLInputElement).value).toBe('Customers leave early');
  });

  test('a conflict shows both sides; mine goes on top of theirs', async () => {
    const sent: { version: number; needs: Record<string, number> }[] = [];
    fakeBridge.onInvoke('needs.save', (input) => {
      sent.push(input as never);
      return sent.length === 1
        ? { ok: false, error: { code: 'conflict', message: 'x' } }
        : { ok: true, value: { version: 10 } };
    });
    new FakeJira([inStage(1, 'retention', 3)]);
    await openCoverage();
    await userEvent.click(await screen.findByRole('button', { name: 'Set needs' }));
    await userEvent.click(chosen('Retention', 3));
    await userEvent.type(reason(), 'Why');
    fakeBridge.onInvoke('settings.open', () => ({
      ok: true,
      value: { version: 9, settings: withNeeds(DEFAULT_SETTINGS, { retention: 0, advocacy: 2 }) },
    }));
    await userEvent.click(screen.getByRole('button', { name: 'Save needs' }));
    const conflict = within(
      await screen.findByRole('group', { name: 'Not saved: the settings were changed meanwhile' }),
    );
    expect(conflict.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Retention: from 1 to 0',
      'Advocacy: from 1 to 2',
      'Retention: from 1 to 3',
    ]);
    await userEvent.click(conflict.getByRole('button', { name: 'Keep mine on top of theirs' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save needs' }));
    expect(await screen.findByText('Saved as version 10 of the settings.')).toBeTruthy();
    expect(sent[1]).toMatchObject({ version: 9, needs: { retention: 3, advocacy: 2 } });
  });

  test('when it cannot be saved, what was written stays and can be tried again', async () => {
    fakeBridge.onInvoke('needs.save', () => ({
      ok: false,
      error: { code: 'unavailable', message: 'Jira could not answer.' },
    }));
    new FakeJira([inStage(1, 'retention', 3)]);
    await openCoverage();
    await userEvent.click(await screen.findByRole('button', { name: 'Set needs' }));
    await userEvent.click(chosen('Retention', 2));
    await userEvent.type(reason(), 'Why');
    await userEvent.click(screen.getByRole('button', { name: 'Save needs' }));
    expect(await screen.findByText('Jira could not answer.')).toBeTruthy();
    expect((chosen('Retention', 2) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
