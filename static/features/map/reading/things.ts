import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import type { Linked } from '#domain/map/compose';
import type { Placed } from '#domain/map/heat';
import type { NewestShare } from '#domain/map/newestShare';
import type { What } from '#domain/register/kinds/map/item';
import type { How } from '#domain/register/kinds/map/leadsTo';
import { standingSchema } from '#domain/path/standingRecord';
import type { Standing } from '#domain/path/standing';
import { lastDayOf } from '#domain/path/room';
import { tryParse } from '#kernel/tryParse';
import { valuesOf } from '../../path/reading/pathData';

/** A thing of the map as the screens know it: an item, or a path. */
export interface Thing extends Linked, Placed {
  entry: EntryView;
  what: What | 'path' | null;
  leadsTo: readonly { to: string; how: How }[];
  owner: string | null;
  /** What was read last of its measure. */
  measured: NewestShare | null;
  /** Records that it names and the viewer does not see. */
  apart: number;
  /** When somebody changed it last, or the end of the month of the newest reading of its measure. */
  touchedAt: string;
  isRetired: boolean;
  /** Of a path, how it stands, as it was worked out last. */
  standing: Standing | null;
}

export function itemThing({ entry, share, apart }: Output<'map.list'>['items'][number]): Thing {
  const values = valuesOf(entry, 'item');
  const { name, what, stage, department, criticality, pain, fixability, leadsTo, owner } = values;
  const read = share === null ? '' : lastDayOf(share.month);
  return {
    ...{ entry, name, what, stage, department, criticality, pain, fixability, owner, apart },
    id: entry.id,
    leadsTo: leadsTo ?? [],
    share: share?.p ?? null,
    measured: share,
    experience: null,
    touchedAt: latest(entry.updatedAt, read),
    isRetired: entry.status === 'retired',
    standing: null,
  };
}

export function pathThing({ entry, standing }: Output<'path.list'>['paths'][number]): Thing {
  const stood = standingIn(standing);
  const { name, stage, department, experience, leadsTo, owner } = valuesOf(entry, 'path');
  return {
    ...{ entry, name, stage, department, experience, owner },
    id: entry.id,
    what: 'path',
    leadsTo: leadsTo ?? [],
    ...{ criticality: null, pain: null, fixability: null, share: null, measured: null },
    apart: 0,
    touchedAt: latest(entry.updatedAt, ...monthsRead(stood)),
    isRetired: entry.status === 'retired',
    standing: stood,
  };
}

/** @returns the ends of the months of which something was read of a path. */
const monthsRead = (standing: Standing | null): string[] =>
  Object.values(standing?.steps ?? {}).flatMap(({ period }) => (period === null ? [] : [lastDayOf(period)]));

const latest = (...times: readonly string[]): string => times.reduce((one, other) => (other > one ? other : one));

const standingIn = (told: unknown): Standing | null => {
  const read = tryParse(standingSchema, told);
  return read.success ? read.data : null;
};
