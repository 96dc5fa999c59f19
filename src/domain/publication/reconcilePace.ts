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
  SHORTEST_PAUSE + (spreadOf(site) % (LONGEST_PAUSE - SHORTEST_PAUSE + 1));

/**
 * FNV-1a of 32 bits over the UTF-16 units (Fowler, Noll and Vo), with the closing mix of MurmurHash3, without which
 * similar names stay together.
 */
function spreadOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
