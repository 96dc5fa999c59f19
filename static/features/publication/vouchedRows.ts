import type { Input } from '#contract/procedures';
import { MOST_VOUCHED } from '#contract/bounds/atOnce';
import type { PortfolioEpic } from '../portfolio/reading/portfolioEpic';

type Row = Input<'portfolio.vouch'>['rows'][number];

/**
 * Longest property, as JSON, that is sent. Twenty-five of them stay below the 500 KB that a call may carry, however
 * large somebody made them by hand; a true one is shorter, even with as many criteria as settings can have.
 */
const LONGEST_SENT = 18_000;

/**
 * @returns what is asked of the server about the first rows of a list; a property that cannot be a true one is sent as
 * none.
 */
export function vouchedRows(shown: readonly PortfolioEpic[]): Row[] {
  return shown.slice(0, MOST_VOUCHED).map(({ id, published }) => {
    const isSent = published !== null && JSON.stringify(published).length <= LONGEST_SENT;
    return isSent ? { issueId: id, property: published } : { issueId: id };
  });
}
