import type { Settings } from '#domain/settings/settings';
import { EntryList } from '../register/list/EntryList';
import { LinkedIssues } from './linked/LinkedIssues';

export interface RequestsOfEpicProps {
  issueId: string;
  /** Where it is known: linked issues are found by it. */
  issueKey: string | undefined;
  settings: Settings;
  onChanged: () => void;
}

/** The requests at one epic: what customers said, what becomes of it, whom we told, and what could be one more. */
export default function RequestsOfEpic({ issueId, issueKey, settings, onChanged }: RequestsOfEpicProps) {
  return (
    <EntryList
      kind="request"
      home={{ issueId }}
      of={issueKey}
      settings={settings}
      onChanged={onChanged}
      offers={(listed) => issueKey !== undefined && <LinkedIssues {...{ issueId, issueKey }} {...listed} />}
    />
  );
}
