import type { Issue, Named, Version } from '../data/model';
import type { Call } from './call';

type Shape = Record<string, unknown>;

/** @returns a version as an issue names it. */
export const versionReference = ({ id, name, released, archived, releaseDate }: Version, siteUrl: string): Shape => ({
  self: `${siteUrl}/rest/api/3/version/${id}`,
  id,
  name,
  archived,
  released,
  ...(releaseDate === null ? {} : { releaseDate }),
});

/** @returns the versions that an issue names, as they stand now. */
export function versionShapes(issue: Issue, named: readonly Named[] = [], { site, siteUrl }: Call): Shape[] {
  if (named.length === 0) return [];
  const known = new Map(site.catalogue.values('versions', [issue.projectId]).map((version) => [version.id, version]));
  return named.flatMap(({ id }) => {
    const version = known.get(id);
    return version ? [versionReference(version, siteUrl)] : [];
  });
}
