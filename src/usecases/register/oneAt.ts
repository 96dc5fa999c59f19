import { entryIdOf } from '#domain/register/entryId';
import type { KindName } from '#domain/register/kinds/index';
import { homeName, type Home } from '#kernel/home';
import type { Ids } from '#ports/register/ids';

/** @returns the id of the one record of a kind that an issue can have. */
export const oneAt = (ids: Ids, kind: KindName, home: Home): string =>
  entryIdOf(kind, home, ids.of(kind, homeName(home)));
