import { createContext, useContext } from 'react';
import type { KindName } from '#domain/register/kinds/index';

/** What a part of the first fold may know of the drawers below it, and do with them. */
export interface DrawerLead {
  /** Kinds of the drawer that is open; none where none is. */
  open: readonly KindName[];
  /** Opens what is said of the epic, with the questions of one's own opinion. */
  speak: () => void;
}

export const DrawerLead = createContext<DrawerLead | null>(null);

/** @returns the drawers below; null where there are none. */
export const useDrawerLead = (): DrawerLead | null => useContext(DrawerLead);
