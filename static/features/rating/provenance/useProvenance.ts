import { useMemo } from 'react';
import type { Failure } from '#contract/errors';
import type { Input } from '#contract/procedures';
import { answerOrigins, type AnswerOrigins, type SaveHistory, type Saver } from '#domain/rating/provenance';
import type { RatedAnswers, Scale } from '#domain/rating/score';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePeople, type People } from '../../../people/usePeople';

/** Who answered, as far as it is known: null while it is read, and where that failed. */
export interface Provenance {
  origins: AnswerOrigins | null;
  /** Who saved last; null as long as it is not known. */
  last: Saver | null;
  people: People;
  failure: Failure | null;
  again: () => void;
}

export interface ProvenanceQuestion {
  scale: Scale;
  rated: RatedAnswers;
  /** What is asked of the history; null as long as nobody wants to know. */
  asked: Input<'assessment.history'> | null;
  /** The save that made these answers, where it is known. */
  latest?: SaveHistory['latest'];
}

/** Who gave the answers of a score: one call for the history, and one request for all names that are not known yet. */
export function useProvenance({ scale, rated, asked, latest }: ProvenanceQuestion): Provenance {
  const answer = useAnswer('assessment.history', asked);
  const read = answer.state === 'ready' ? answer.value : null;
  const origins = useMemo(
    () => read && answerOrigins(scale, rated, { ...read, ...(latest ? { latest } : {}) }),
    [read, scale, rated, latest],
  );
  const last = latest ?? origins?.last ?? null;
  const people = usePeople(origins ? actorsOf(origins) : []);
  return { origins, last, people, failure: answer.state === 'failed' ? answer.failure : null, again: answer.again };
}

function actorsOf({ answers, last }: AnswerOrigins): string[] {
  const givers = [...answers.values()].flatMap(({ origin }) => (origin.kind === 'save' ? [origin.actor] : []));
  return last ? [...givers, last.actor] : givers;
}
