/**
 * How many are sent or asked about in one call. The surfaces cut their lists by these, and load none of the schemas of
 * the procedures for it: this file stands on nothing.
 */

/** Epics that a screen ranks when it asks what moved: as many as a gadget reads. */
export const MOST_COMPARED = 200;

/** Epics of which it is asked whether they were new to a board. */
export const MOST_NEWCOMERS = 100;

/** Epics of a board whose voices are asked for. */
export const MOST_VOICED = 100;

/** Epics whose records are read to look back at what was said: a query each. */
export const MOST_READ_BACK = 50;

/** Rows that a screen asks the server to vouch for. */
export const MOST_VOUCHED = 25;

/** Epics whose sentences of reasons are read. */
export const MOST_REASONS = 50;

/** Deliverables of which it is asked how they were judged. */
export const MOST_AUDITED = 100;

/** New records that are saved. */
export const MOST_SAVED = 50;

/** Things of a file of which it is asked whether they are on the map. */
export const MOST_KNOWN = 500;

/** People who are asked for an opinion. */
export const MOST_ASKED = 20;

/** Issues around a deliverable that are looked at for a way to customers. */
export const MOST_THROUGH = 20;
