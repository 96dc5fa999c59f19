import type { OwnQuery } from '../portfolio/page/routes';

/** Months that can be looked back on, the running one included. */
export const PERIODS = [6, 12, 24, 36] as const;
const USUAL = 12;

/** @returns what the address says, as far as it is one of the choices. */
export const readPeriod = ({ months }: OwnQuery): number =>
  PERIODS.find((period) => String(period) === months) ?? USUAL;

/** @returns what to keep in the address; what is usual is not written. */
export const writePeriod = (period: number): OwnQuery => ({ months: period === USUAL ? '' : String(period) });
