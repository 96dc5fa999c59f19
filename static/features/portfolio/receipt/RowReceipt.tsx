import { useMemo } from 'react';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { Receipt } from './Receipt';
import { receiptFactsOf, type ReadPlaces } from './receiptFacts';

/** The receipt below a row of a list, from what the list was made of. */
export default function RowReceipt({
  read,
  epic,
  chance = null,
}: {
  read: ReadPlaces;
  epic: PortfolioEpic;
  /** How often it is among the first places of the list, in words; null where that is not known. */
  chance?: string | null;
}) {
  const facts = useMemo(() => receiptFactsOf(read, epic), [read, epic]);
  return facts ? (
    <Receipt facts={facts} chance={chance} />
  ) : (
    <p>By the settings in force this epic is not rated, so there is nothing to take apart.</p>
  );
}
