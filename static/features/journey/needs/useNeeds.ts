import { useMemo, useState } from 'react';
import type { Failure } from '#contract/errors';
import { mergeNeeds, needsOf, type Needs } from '#domain/journey/needs';
import { call } from '../../../host/server';
import type { PortfolioSettings } from '../../portfolio/reading/portfolioEpic';

/** Needs as the server keeps them, with the version of the settings that they stand in. */
export interface StoredNeeds {
  version: number;
  needs: Needs;
}

export type NeedsState =
  | { kind: 'writing' }
  | { kind: 'incomplete' }
  | { kind: 'saving' }
  | { kind: 'saved'; version: number }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'conflict'; theirs: StoredNeeds };

/** Needs that are being written, and what became of the last save. Whatever goes wrong, what was written stays. */
export interface NeedsDraft {
  base: StoredNeeds;
  needs: Needs;
  reason: string;
  state: NeedsState;
}

export interface NeedsDesk {
  /** Null while nobody writes. */
  draft: NeedsDraft | null;
  changed: boolean;
  begin: () => void;
  write: (stage: string, need: number) => void;
  writeReason: (reason: string) => void;
  leave: () => void;
  save: () => Promise<void>;
  /** After a conflict: goes on from what they saved, with mine on top or without. */
  settle: (how: 'mine' | 'theirs') => void;
}

const differs = ({ base, needs }: NeedsDraft): boolean =>
  Object.entries(needs).some(([id, need]) => base.needs[id] !== need);

/** @param onSaved is told that the settings are others now. */
export function useNeeds({ settings, version }: PortfolioSettings, onSaved: () => void): NeedsDesk {
  const [draft, setDraft] = useState<NeedsDraft | null>(null);
  const change = (next: Partial<NeedsDraft>): void => setDraft((before) => before && { ...before, ...next });
  const stored = useMemo((): StoredNeeds => ({ version, needs: needsOf(settings) }), [settings, version]);

  const save = async (): Promise<void> => {
    if (!draft || draft.state.kind === 'saving') return;
    if (draft.reason.trim() === '' || !differs(draft)) return change({ state: { kind: 'incomplete' } });
    change({ state: { kind: 'saving' } });
    const answer = await call('needs.save', {
      version: draft.base.version,
      needs: draft.needs,
      reason: draft.reason.trim(),
    });
    if (answer.ok) {
      const { version: saved } = answer.value;
      setDraft(
        (now) =>
          now && {
            ...now,
            base: { version: saved, needs: draft.needs },
            // A reason that was written meanwhile belongs to the next save.
            reason: now.reason === draft.reason ? '' : now.reason,
            state: { kind: 'saved', version: saved },
          },
      );
      return onSaved();
    }
    if (answer.error.code !== 'conflict') return change({ state: { kind: 'failed', failure: answer.error } });
    const opened = await call('settings.open', {});
    if (!opened.ok) return change({ state: { kind: 'failed', failure: opened.error } });
    change({
      state: { kind: 'conflict', theirs: { version: opened.value.version, needs: needsOf(opened.value.settings) } },
    });
  };

  const settle = (how: 'mine' | 'theirs'): void => {
    if (draft?.state.kind !== 'conflict') return;
    const { theirs } = draft.state;
    change({
      base: theirs,
      needs: how === 'mine' ? mergeNeeds(draft.base.needs, draft.needs, theirs.needs) : theirs.needs,
      state: { kind: 'writing' },
    });
    if (how === 'theirs') onSaved();
  };

  return {
    draft,
    changed: draft !== null && differs(draft),
    begin: () => setDraft({ base: stored, needs: stored.needs, reason: '', state: { kind: 'writing' } }),
    write: (stage, need) =>
      setDraft(
        (before) => before && { ...before, needs: { ...before.needs, [stage]: need }, state: { kind: 'writing' } },
      ),
    writeReason: (reason) => change({ reason }),
    leave: () => setDraft(null),
    save,
    settle,
  };
}
