import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { inFlight } from '#kernel/inFlight';
import { call } from '../../../host/server';
import type { OpenedEngagement } from './engagementData';

/** Epics of which the records are read at once; a person asks for more. */
export const EPICS_AT_ONCE = 20;
const CALLS_IN_FLIGHT = 4;

type Told = { ok: true; value: OpenedEngagement } | { ok: false; failure: Failure };

/** The records of several epics, read epic by epic under the guard of each. */
export interface Engagements {
  byIssue: ReadonlyMap<string, OpenedEngagement>;
  /** Epics that were asked for, and those of them that are answered, well or not. */
  asked: number;
  answered: number;
  failed: readonly { issueId: string; failure: Failure }[];
  readOn: () => void;
  /** Reads once more what failed. */
  again: () => void;
  /** Takes in a record that was saved here. */
  put: (issueId: string, entry: EntryView) => void;
  /** Reads one epic anew; what stands of it stays until then. */
  renew: (issueId: string) => void;
}

/** @param ids epics, those that are to be read first before the others. */
export function useEngagements(ids: readonly string[]): Engagements {
  const [told, tell] = useState<ReadonlyMap<string, Told>>(new Map());
  const [wanted, want] = useState(EPICS_AT_ONCE);
  const begun = useRef(new Set<string>());
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const read = useCallback(async (issueId: string): Promise<void> => {
    if (!isHere.current) return;
    const answer = await call('engagement.open', { issueId });
    if (!isHere.current) return;
    const one: Told = answer.ok ? { ok: true, value: answer.value } : { ok: false, failure: answer.error };
    tell((before) => new Map(before).set(issueId, one));
  }, []);
  const shown = ids.slice(0, wanted);
  const wire = shown.join(' ');
  const failed = shown.flatMap((issueId) => {
    const one = told.get(issueId);
    return one && !one.ok ? [{ issueId, failure: one.failure }] : [];
  });
  useEffect(() => {
    const next = wire.split(' ').filter((id) => id !== '' && !begun.current.has(id));
    for (const id of next) begun.current.add(id);
    void inFlight(
      CALLS_IN_FLIGHT,
      next.map((id) => () => read(id)),
    );
  }, [wire, read]);

  return {
    byIssue: new Map(
      shown.flatMap((id) => {
        const one = told.get(id);
        return one?.ok ? [[id, one.value] as const] : [];
      }),
    ),
    asked: shown.length,
    answered: shown.filter((id) => told.has(id)).length,
    failed,
    readOn: () => want((before) => before + EPICS_AT_ONCE),
    again() {
      const ids = failed.map(({ issueId }) => issueId);
      tell((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
      void inFlight(
        CALLS_IN_FLIGHT,
        ids.map((id) => () => read(id)),
      );
    },
    put: (issueId, entry) =>
      tell((before) => {
        const one = before.get(issueId);
        return one?.ok ? new Map(before).set(issueId, { ok: true, value: withEntry(one.value, entry) }) : before;
      }),
    renew: (issueId) => void read(issueId),
  };
}

/** A gap as it was saved takes the place of what it was; one that was removed goes. */
const withEntry = (opened: OpenedEngagement, entry: EntryView): OpenedEngagement => ({
  ...opened,
  gaps: opened.gaps.flatMap((one) => (one.id !== entry.id ? [one] : entry.removed ? [] : [entry])),
});
