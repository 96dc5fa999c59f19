import { fakeBridge } from '../../support/screen/fakeBridge';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import { kindNamed } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { EntryForm } from '../../../static/features/register/form/EntryForm';
import { MemoryEntries } from '../../support/screen/entryServer';
import { HOST, renderSurface } from '../../support/screen/renderSurface';
import { HostProvider } from '../../../static/host/HostProvider';

const GIVEN = { path: `path-p10020-${'0'.repeat(32)}`, step: 'knows' };
const HOME = { projectId: '10020' };

test('what the place says of a new record is not asked, and is saved with it', async () => {
  fakeBridge.reset();
  new MemoryEntries().serve();
  const saved = jest.fn();
  renderSurface(() => (
    <EntryForm
      {...{ kind: 'cause', home: HOME, entry: null, settings: DEFAULT_SETTINGS, given: GIVEN }}
      onSaved={saved}
      onCancel={() => undefined}
    />
  ));
  const form = within(screen.getByRole('form', { name: 'Add a cause' }));
  expect(form.queryByText('On which path')).toBeNull();
  expect(form.queryByText('At which step')).toBeNull();
  const user = userEvent.setup();
  await user.type(form.getByRole('textbox', { name: 'How many customers' }), '24000');
  await user.click(form.getByRole('button', { name: 'Add a cause' }));
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  const [sent] = fakeBridge.invokes('entry.save').map(({ payload }) => payload as Input<'entry.save'>);
  expect(sent?.changes).toEqual({ ...GIVEN, customers: 24_000 });
});

test('whoever is led to a field finds it, also behind "More", and once more when they are led again', async () => {
  fakeBridge.reset();
  new MemoryEntries().serve();
  const form = (field: string) => (
    <HostProvider host={HOST}>
      <EntryForm
        {...{ kind: 'path', home: HOME, entry: null, settings: DEFAULT_SETTINGS, ledTo: { field } }}
        onSaved={jest.fn()}
        onCancel={() => undefined}
      />
    </HostProvider>
  );
  const { fields } = kindNamed('path');
  const more = Object.keys(fields).filter((name) => fields[name]?.more);
  const { rerender } = render(form(more[0]!));
  const hasFocus = (name: string): boolean =>
    document.activeElement?.closest('.register-field')?.textContent?.includes(fields[name]!.label) ?? false;
  expect(hasFocus(more[0]!)).toBe(true);
  const details = document.querySelector('details')!;
  expect(details.open).toBe(true);
  details.open = false;
  fireEvent(details, new Event('toggle'));
  rerender(form(more[1]!));
  expect(details.open).toBe(true);
  expect(hasFocus(more[1]!)).toBe(true);
});
