import type { EngagementData, Row } from '../../reading/engagementData';

/** What it takes to say what a session found. */
export interface FoundProps {
  session: Row<'session'>;
  data: EngagementData;
  issueId: string;
  issueKey: string;
  onSaved: () => void;
}
