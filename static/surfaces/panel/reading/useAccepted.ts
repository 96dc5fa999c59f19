import { useMemo } from 'react';
import type { EntryView } from '#contract/register';
import { useHost } from '../../../host/HostProvider';
import { useAnswer } from '../../../parts/messages/useAnswer';

/**
 * The challenges after which the rating was changed. Where they cannot be read, the history tells the saves alone.
 */
export function useAccepted(): readonly EntryView[] {
  const issueId = useHost().extension.issue?.id;
  const input = issueId === undefined ? null : ({ kind: 'challenge', home: { issueId } } as const);
  const answered = useAnswer('entry.list', input);
  const entries = answered.state === 'ready' ? answered.value.entries : NONE;
  return useMemo(() => entries.filter(({ answer }) => answer?.['outcome'] === 'changed'), [entries]);
}

const NONE: readonly EntryView[] = [];
