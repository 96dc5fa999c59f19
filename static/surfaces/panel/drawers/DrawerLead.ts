import { createContext, useContext } from 'react';

/** What a part of the first fold may know of the drawers below it, and do with them. */
export interface DrawerLead {
  /** The word whose drawer is open; null where none is. */
  open: string | null;
  /** Opens what is said of the epic, with the questions of one's own opinion. */
  speak: () => void;
}

export const DrawerLead = createContext<DrawerLead | null>(null);

/** @returns the drawers below; null where there are none. */
export const useDrawerLead = (): DrawerLead | null => useContext(DrawerLead);
