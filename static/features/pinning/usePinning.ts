import { useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../host/failureSentence';
import {
  allProjectIds,
  beginPinning,
  MOST_PINNED,
  panelId,
  taskState,
  type PinAction,
} from '../../host/modules/pinning';

const LOOK_MS = 1_000;

export interface Pinning {
  state: 'idle' | 'running' | 'ended' | 'failed';
  action: PinAction;
  /** How many projects; 0 until they are known. */
  projects: number;
  /** Of all of them, from 0 to 1. */
  share: number;
  /** Jira is told of some of them only when the others are done: until then the page has to stay open. */
  hasMore: boolean;
  problem: string | null;
}

const IDLE: Pinning = { state: 'idle', action: 'PIN', projects: 0, share: 0, hasMore: false, problem: null };
const FAILED = 'Jira could not do it. Try again in a minute.';
const NOT_TOLD = 'The page around does not say which app this is. Load it again.';
const STOPPED = 'Jira stopped before it was done. Begin it again: what is done already stays so.';

interface Listener {
  tell: (change: Partial<Pinning>) => void;
  /** Whether somebody still looks. */
  wanted: () => boolean;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_MS));

/** @returns whether it was done; otherwise nobody looks any more, or Jira stopped. */
async function isDone(taskId: string, begun: number, ofAll: number, { tell, wanted }: Listener): Promise<boolean> {
  while (wanted()) {
    const { state, share } = await taskState(taskId);
    tell({ share: begun + share * ofAll });
    if (state !== 'running') return state === 'ended';
    await pause();
  }
  return false;
}

/** Does it for so many projects at a time as Jira takes. @param chosen ids of projects; null for all */
async function pinAll(action: PinAction, chosen: readonly string[] | null, listener: Listener): Promise<void> {
  const { tell, wanted } = listener;
  const [moduleId, ids] = await Promise.all([panelId(), chosen ?? allProjectIds()]);
  if (moduleId === null) return tell({ state: 'failed', problem: NOT_TOLD });
  tell({ projects: ids.length });
  for (let from = 0; from < ids.length; from += MOST_PINNED) {
    if (!wanted()) return;
    const part = ids.slice(from, from + MOST_PINNED);
    const taskId = await beginPinning(moduleId, part, action);
    tell({ hasMore: from + part.length < ids.length });
    if (!(await isDone(taskId, from / ids.length, part.length / ids.length, listener)))
      return tell({ state: 'failed', problem: STOPPED });
  }
  tell({ state: 'ended', share: 1 });
}

/** Showing the panel on all issues of projects, by the administrator who looks. */
export function usePinning(): {
  pinning: Pinning;
  begin: (action: PinAction, chosen: readonly string[] | null) => void;
} {
  const [pinning, setPinning] = useState(IDLE);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const begin = (action: PinAction, chosen: readonly string[] | null): void => {
    const tell = (change: Partial<Pinning>): void =>
      void (shown.current && setPinning((before) => ({ ...before, ...change })));
    setPinning({ ...IDLE, state: 'running', action });
    pinAll(action, chosen, { tell, wanted: () => shown.current }).catch((error: unknown) =>
      tell({ state: 'failed', problem: failureSentence(error, FAILED) }),
    );
  };
  return { pinning, begin };
}
