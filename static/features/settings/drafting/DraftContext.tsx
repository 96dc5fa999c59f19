import { createContext, useContext, type ReactNode } from 'react';
import type { DraftDesk } from './useDraft';

const DraftContext = createContext<DraftDesk | null>(null);

export function DraftProvider({ desk, children }: { desk: DraftDesk; children: ReactNode }) {
  return <DraftContext.Provider value={desk}>{children}</DraftContext.Provider>;
}

/** @returns the draft and how to change it; only below a DraftProvider. */
export function useDesk(): DraftDesk {
  const desk = useContext(DraftContext);
  if (!desk) throw new Error('useDesk needs a DraftProvider above it.');
  return desk;
}
