import type { Assessment } from '#domain/rating/assessment';
import { originOf, type SaveHistory, type Saver } from '#domain/rating/provenance';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { valueOf, type Field } from '../../../features/rating/session/content';
import { historyUpTo, latestSave } from '../reading/savedHistory';
import { useIssueInput } from '../useIssueInput';

/** Who gave a field the value that is saved; null while it is read, and where it is not known. */
export type SaverOf = (field: Field) => Saver | null;

/**
 * Who saved the values of these fields, by the history: whoever saved last need not have touched them. Nothing is asked
 * while there are none.
 * @returns the same for any of them.
 */
export function useSavers(assessment: Assessment, fields: readonly Field[]): SaverOf {
  const issue = useIssueInput();
  const answer = useAnswer('assessment.history', fields.length > 0 ? { ...issue, ...historyUpTo(assessment) } : null);
  const latest = latestSave(assessment);
  const history: SaveHistory | null =
    answer.state === 'ready' ? { ...answer.value, ...(latest ? { latest } : {}) } : null;
  return (field) => {
    const origin = history && originOf(history, field, valueOf(assessment, field));
    return origin?.kind === 'save' ? origin : null;
  };
}
