import type { Settings } from '#domain/settings/settings';
import { EntryList } from '../register/list/EntryList';

export interface RequestsOfEpicProps {
  issueId: string;
  settings: Settings;
  onChanged: () => void;
}

/** The requests at one epic: what customers said, what becomes of it, whom we told. */
export default function RequestsOfEpic({ issueId, settings, onChanged }: RequestsOfEpicProps) {
  return <EntryList kind="request" home={{ issueId }} settings={settings} onChanged={onChanged} />;
}
