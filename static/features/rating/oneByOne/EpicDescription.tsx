import { useEffect, useRef, useState } from 'react';
import { descriptionsById } from '../../../host/jira';
import { Bar } from '../../../parts/messages/Skeleton';
import { plainText } from './plainText';

/** Longer ones are cut: the whole text is in the issue, one click away. */
const LONGEST = 600;

interface EpicDescriptionProps {
  issueId: string;
  /** Who is asked about next: read together, so that the next one is there at once. */
  next: readonly string[];
}

/** What the epic is about, in the words of its issue, in a place of one height. */
export function EpicDescription({ issueId, next }: EpicDescriptionProps) {
  const text = useDescription(issueId, next);
  return (
    <div className="rate-one__about">
      {text === undefined ? (
        <Bar width="90%" height="14px" />
      ) : (
        wordsOf(text)
          .split('\n')
          .map((line, at) => <p key={`${at} ${line}`}>{line}</p>)
      )}
    </div>
  );
}

function wordsOf(text: string | null): string {
  if (text === null) return 'The description could not be read.';
  if (text === '') return 'The epic has no description.';
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}… The rest is in the issue.` : text;
}

/** @returns undefined while it is read, null where that failed. */
function useDescription(issueId: string, next: readonly string[]): string | null | undefined {
  const [known, setKnown] = useState<ReadonlyMap<string, string | null>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = [issueId, ...next].join(' ');
  useEffect(() => {
    const [now = '', ...later] = wanted.split(' ');
    if (asked.current.has(now)) return;
    const ids = [now, ...later].filter((id) => !asked.current.has(id));
    for (const id of ids) asked.current.add(id);
    descriptionsById(ids).then(
      (read) => setKnown((before) => new Map([...before, ...ids.map((id) => [id, plainText(read.get(id))] as const)])),
      (error: unknown) => {
        console.warn('Descriptions could not be read', error);
        setKnown((before) => new Map([...before, ...ids.map((id) => [id, null] as const)]));
      },
    );
  }, [wanted]);
  return known.get(issueId);
}
