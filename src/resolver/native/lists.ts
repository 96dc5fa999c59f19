import type { Deed } from './perform';

/** Lists what contests the line of a portfolio. */
export const listContested: Deed<'list-contested'> = ({ ask }, inputs) => ask('portfolio.contested', inputs);

/** Lists the stages that are thin, and why. */
export const listThinStages: Deed<'list-thin-stages'> = ({ ask }, inputs) => ask('coverage.thin', inputs);
