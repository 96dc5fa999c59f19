import { voicedJql } from '#domain/portfolio/portfolioQuery';
import { usePublishedList, type ListSpec, type ReadList } from '../../portfolio/published/usePublishedList';
import { voicedEpic, waitingFirst, type VoicedEpic } from './voicedEpic';

const VOICED: ListSpec<VoicedEpic> = {
  jqlOf: voicedJql,
  epicOf: voicedEpic,
  // What waits for an answer first.
  inOrder: waitingFirst,
  otherwise: 'What was said could not be read. Try again in a minute.',
};

export type ReadVoiced = ReadList<VoicedEpic>;

/** The epics on which something was said. @param scope JQL of the scope. */
export const useVoiced = (scope: string): ReadVoiced => usePublishedList(VOICED, scope);
