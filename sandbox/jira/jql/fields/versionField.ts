import type { Issue, Named, Version } from '../../data/model';
import type { JqlContext } from '../context';
import { JqlProblem, unknownValue } from '../problem';
import type { ChoiceField } from './fieldKinds';

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * A field of versions. A name means the versions of that name in every project that the viewer sees.
 * @param read the versions that an issue has in this field
 */
export function versionField(name: string, read: (issue: Issue) => readonly Named[]): ChoiceField {
  return {
    kind: 'choice',
    name,
    tokens: (issue) => read(issue).map(({ id }) => id),
    resolve(value, context) {
      const found = context.values('versions').filter((one) => sameText(one.name, value) || one.id === value);
      if (found.length === 0) throw unknownValue(value, name);
      return found.map(({ id }) => id);
    },
    lists: LISTS,
    call(called, projects, context) {
      const wanted = LISTS.includes(called) ? called === 'releasedversions' : null;
      if (wanted === null) return null;
      return versionsIn(projects, name, context)
        .filter(({ released, archived }) => !archived && released === wanted)
        .map(({ id }) => id);
    },
    notCompared: 'the order of versions',
  };
}

/** Functions that mean several versions. */
const LISTS = ['releasedversions', 'unreleasedversions'];

function versionsIn(named: readonly string[], field: string, { site, projects, values }: JqlContext): Version[] {
  if (named.length === 0) return values('versions');
  return named.flatMap((value) => {
    const found = projects.filter(({ id, key, name }) => id === value || sameText(key, value) || sameText(name, value));
    if (found.length === 0)
      throw new JqlProblem([`Could not resolve the project '${value}' provided to a function of '${field}'.`]);
    return site.catalogue.values(
      'versions',
      found.map(({ id }) => id),
    );
  });
}
