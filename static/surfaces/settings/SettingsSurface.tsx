import { openHistory } from '../../host/history';
import { useOpenHistory } from '../../parts/address/useOpenHistory';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { useAnswer } from '../../parts/messages/useAnswer';
import { NotAdministrator } from './NotAdministrator';
import { useRescore } from '../../features/publication/useRescore';
import { placeOf } from './places';
import { SettingsEditor } from './SettingsEditor';

/** The admin page: the settings in force, to be changed by a Jira administrator. */
export default function SettingsSurface() {
  const opened = useAnswer('settings.open', {});
  const rescore = useRescore();
  const page = useOpenHistory(openHistory);
  const known = rescore.status !== null || rescore.failure !== null;

  if (opened.state === 'failed') return <FailureMessage failure={opened.failure} onTryAgain={opened.again} />;
  if (opened.state === 'loading' || !known || !page) return <Loading>Opening the settings…</Loading>;
  // Anyone may read the settings; how the re-scoring stands is told only to those who may save.
  if (rescore.failure?.code === 'forbidden') return <NotAdministrator settings={opened.value.settings} />;
  return (
    <SettingsEditor
      opened={opened.value}
      rescore={rescore}
      history={page.history}
      place={placeOf(page.place.pathname)}
      onReload={opened.again}
    />
  );
}
