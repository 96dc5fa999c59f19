import { readEntryId } from '#domain/register/entryId';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { ENTITY, entryKey } from '../kvs/keys';

/** Where records of registers are kept: what each person says of an issue apart from all else. */
export const ENTRY_ENTITIES = [ENTITY.entry, ENTITY.opinion] as const;

export const entityOf = (kind: KindName): (typeof ENTRY_ENTITIES)[number] =>
  kindNamed(kind).onePerPerson ? ENTITY.opinion : ENTITY.entry;

export const entryItem = (id: string) => ({ entityName: entityOf(readEntryId(id).kind), key: entryKey(id) });
