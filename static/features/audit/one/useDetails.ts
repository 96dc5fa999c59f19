import { useEffect, useRef, useState } from 'react';
import { readDetails, type Details } from './details';

/**
 * What is told of a deliverable; those that come next are read with it, so that they are there at once.
 * @returns undefined while it is read, null where it could not be.
 */
export function useDetails(issueId: string | null, next: readonly string[]): Details | null | undefined {
  const [known, setKnown] = useState<ReadonlyMap<string, Details | null>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = [...(issueId === null ? [] : [issueId]), ...next].join(' ');
  useEffect(() => {
    const [now = '', ...later] = wanted.split(' ');
    if (now === '' || asked.current.has(now)) return;
    const ids = [now, ...later].filter((id) => !asked.current.has(id));
    for (const id of ids) asked.current.add(id);
    const put = (read: ReadonlyMap<string, Details>): void =>
      setKnown((before) => new Map([...before, ...ids.map((id) => [id, read.get(id) ?? null] as const)]));
    readDetails(ids).then(put, (error: unknown) => {
      console.warn('What is told of deliverables could not be read', error);
      put(new Map());
    });
  }, [wanted]);
  return issueId === null ? undefined : known.get(issueId);
}
