import { createContext, useContext } from 'react';
import type { PortfolioSettings } from '../../portfolio/reading/portfolioEpic';
import type { Column } from '../answers/columns';
import type { EditRights } from '../rows/editRights';
import type { RateRow } from '../rows/rateRow';
import type { People } from '../../../people/usePeople';
import type { EpicRatings } from '../saving/epicRatings';
import type { Editing } from '../saving/useEditing';

/** What the parts of the view share. */
export interface Rate {
  settings: PortfolioSettings;
  /** The questions, which files and rating one by one know too. */
  columns: readonly Column[];
  /** The columns of the table: the questions, the sentence and the sponsor. */
  tableColumns: readonly Column[];
  /** Names and faces of the sponsors in view. */
  people: People;
  /** The rows to be seen, after the choice of rows. */
  rows: readonly RateRow[];
  /** Every row that was read. */
  allRows: readonly RateRow[];
  ratings: EpicRatings;
  editing: Editing;
  /** Counts up with every change of the ratings. */
  version: number;
  rights: EditRights;
  /** Counts up with every answer about rights. */
  rightsVersion: number;
  /** Whether every epic of the scope was read. */
  whole: boolean;
}

const RateContext = createContext<Rate | null>(null);
export const RateProvider = RateContext.Provider;

export function useRate(): Rate {
  const rate = useContext(RateContext);
  if (!rate) throw new Error('useRate needs the view above it.');
  return rate;
}
