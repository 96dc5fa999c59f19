import type { ReminderStore } from '#ports/register/reminders';
import type { SettingsStore } from '#ports/settings';
import type { ReadsEntries } from '#usecases/register/registerTools';

/** What reading of rewards takes. */
export interface ReadsSayDo extends ReadsEntries {
  store: ReadsEntries['store'] & SettingsStore & Pick<ReminderStore, 'listBetween'>;
}
