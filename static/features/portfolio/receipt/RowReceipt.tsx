import { useMemo } from 'react';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { Receipt } from './Receipt';
import { receiptFactsOf, type ReadPlaces } from './receiptFacts';

/** The receipt below a row of a list, from what the list was made of. */
export default function RowReceipt({ read, epic }: { read: ReadPlaces; epic: PortfolioEpic }) {
  const facts = useMemo(() => receiptFactsOf(read, epic), [read, epic]);
  return facts ? (
    <Receipt facts={facts} />
  ) : (
    <p>By the settings in force this epic is not rated, so there is nothing to take apart.</p>
  );
}
