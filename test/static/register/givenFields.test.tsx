import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { EntryForm } from '../../../static/features/register/form/EntryForm';
import { MemoryEntries } from '../../support/screen/entryServer';
import { renderSurface } from '../../support/screen/renderSurface';

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
