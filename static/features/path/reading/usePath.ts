import { useMemo } from 'react';
import type { Failure } from '#contract/errors';
import { useAnswer, type Answered } from '../../../parts/messages/useAnswer';
import { pathDataOf, type PathData } from './pathData';

/** A path as it is opened, and how to read it anew: `again` waits for the answer, `anew` keeps what is shown. */
export type PathRead = Answered<PathData> & { again: () => void; anew: () => void };

/** Opens a path with all that stands under it, in one call, beside the settings. */
export function usePath(id: string): PathRead {
  const opened = useAnswer('path.open', { id });
  const settings = useAnswer('settings.open', {});
  const [path, known] = [
    opened.state === 'ready' ? opened.value : null,
    settings.state === 'ready' ? settings.value.settings : null,
  ];
  const data = useMemo(() => path && known && pathDataOf(path, known), [path, known]);
  const again = (): void => {
    if (opened.state === 'failed') opened.again();
    if (settings.state === 'failed') settings.again();
  };
  const { anew } = opened;
  if (data) return { state: 'ready', value: data, again, anew };
  const failure = failureOf(opened) ?? failureOf(settings);
  return failure ? { state: 'failed', failure, again, anew } : { state: 'loading', again, anew };
}

const failureOf = (answered: Answered<unknown>): Failure | null =>
  answered.state === 'failed' ? answered.failure : null;
