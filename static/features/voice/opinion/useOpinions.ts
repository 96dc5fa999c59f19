import { useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { Settings } from '#domain/settings/settings';
import { useAnswer } from '../../../parts/messages/useAnswer';

/** The opinions of an epic, as far as the viewer may see them now. */
export type Opinions = Output<'opinion.open'>;

/** What every part of one's own opinion takes. */
export interface OwnOpinionProps {
  issueId: string;
  settings: Settings;
  opinions: Opinions;
  /** Is handed the opinions as they are after a save. */
  onRead: (opinions: Opinions) => void;
}

export type ReadOpinions = { again: () => void; take: (opinions: Opinions) => void } & (
  { state: 'loading' } | { state: 'failed'; failure: Failure } | { state: 'ready'; opinions: Opinions }
);

/** Reads the opinions of an epic once; `take` puts the answer to a save in their place. */
export function useOpinions(issueId: string): ReadOpinions {
  const answer = useAnswer('opinion.open', { issueId });
  const [taken, setTaken] = useState<{ issueId: string; opinions: Opinions } | null>(null);
  const take = (opinions: Opinions): void => setTaken({ issueId, opinions });
  const again = (): void => {
    setTaken(null);
    answer.again();
  };
  if (taken?.issueId === issueId) return { state: 'ready', opinions: taken.opinions, again, take };
  if (answer.state === 'ready') return { state: 'ready', opinions: answer.value, again, take };
  if (answer.state === 'failed') return { state: 'failed', failure: answer.failure, again, take };
  return { state: 'loading', again, take };
}
