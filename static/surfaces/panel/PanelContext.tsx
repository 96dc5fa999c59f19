import { createContext, useContext, type ReactNode } from 'react';
import type { AssessmentView } from '#contract/rating';
import type { Changes, Content } from '#domain/rating/assessment';
import type { MissingItem, StaleItem } from '#domain/rating/missing';
import type { Part } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import type { People } from '../../people/usePeople';

/** What every field of the panel works with. */
export interface Panel {
  settings: Settings;
  content: Content;
  /** What the answers on the screen come to, worked out once for all who show it. */
  parts: readonly Part[];
  /** What the rating on the screen still lacks, and what of it does not count any more. */
  missing: readonly MissingItem[];
  stale: readonly StaleItem[];
  people: People;
  /** When what is counted of registers was last recorded. */
  countedAt: string | undefined;
  /** Puts a change on the screen and saves it: at once, or while `typing` after a pause. */
  edit: (changes: Changes, typing?: boolean) => void;
  /** Saves text that waits for a pause. */
  settle: () => void;
  /** What is stored, as it was read last, and how to read it again. */
  view: AssessmentView;
  reread: () => void;
}

const PanelContext = createContext<Panel | null>(null);

export function PanelProvider({ panel, children }: { panel: Panel; children: ReactNode }) {
  return <PanelContext.Provider value={panel}>{children}</PanelContext.Provider>;
}

/** @returns the panel around; only below a PanelProvider. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanel needs a PanelProvider above it.');
  return panel;
}
