import { hashOf, spread } from '#kernel/hash';

/** Seconds between two pages of a site's nightly reconcile. The platform delays work by at most 900. */
export const SHORTEST_PAUSE = 600;
export const LONGEST_PAUSE = 900;

/**
 * How long a site's reconcile rests after a page of at most 100 records. Jira gives the app one number of points an
 * hour for all its sites together, so no site may ask for all its pages at once; and sites whose nights begin in the
 * same minute, as after an update of the app, drift apart.
 * @param site whatever names the site, always in the same way.
 * @returns whole seconds from SHORTEST_PAUSE to LONGEST_PAUSE, the same ones for the same site, evenly spread over
 * sites.
 */
export const pauseBetweenPages = (site: string): number =>
  SHORTEST_PAUSE + (spread(hashOf(site)) % (LONGEST_PAUSE - SHORTEST_PAUSE + 1));
