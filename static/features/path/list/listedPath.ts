import { sameWords } from '#domain/path/sameWords';
import type { Output } from '#contract/procedures';
import type { Standing } from '#domain/path/standing';
import { standingSchema } from '#domain/path/standingRecord';
import type { KindValues } from '#domain/register/kinds/index';
import { tryParse } from '#kernel/tryParse';
import { valuesOf } from '../reading/pathData';

type Row = Output<'path.list'>['paths'][number];

/** A path in the list, and how it stands. */
export interface ListedPath {
  id: string;
  owner: string | null;
  /** As its record says: now, wanted, retired. */
  phase: string;
  values: KindValues<'path'>;
  /** Null while nothing was worked out. */
  standing: Standing | null;
}

export function listedPath({ entry, standing }: Row): ListedPath {
  const read = tryParse(standingSchema, standing);
  const { id, owner, status } = entry;
  return { id, owner, phase: status, values: valuesOf(entry, 'path'), standing: read.success ? read.data : null };
}

export const isRoomOpen = ({ standing }: ListedPath): boolean => standing !== null && standing.roomSince !== null;

/** What is worst stands first: open rooms by their age, then by what is at stake; given up stands last. */
export function worstFirst(paths: readonly ListedPath[]): ListedPath[] {
  const rank = (path: ListedPath): number => (path.phase === 'retired' ? 2 : isRoomOpen(path) ? 0 : 1);
  const since = ({ standing }: ListedPath): string => standing?.roomSince ?? '9999-12';
  const stake = ({ standing }: ListedPath): number => standing?.atStake?.high ?? -1;
  const reached = ({ standing }: ListedPath): number => standing?.adoption ?? Infinity;
  const name = ({ values, id }: ListedPath): string => `${values.name ?? ''} ${id}`;
  return [...paths].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      since(a).localeCompare(since(b)) ||
      stake(b) - stake(a) ||
      compare(reached(a), reached(b)) ||
      name(a).localeCompare(name(b)),
  );
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ways with the same words are ways to get the same thing done. */
export const experienceOf = ({ values }: ListedPath): string => (values.experience ?? '').trim();

/** How many ways there are to get one thing done, and how many of them are only wanted. */
export interface WaysTo {
  experience: string;
  paths: ListedPath[];
  wanted: number;
  retired: number;
}

/** @returns the paths by what customers want to get done, each group as its first path stands in the list. */
export function byExperience(paths: readonly ListedPath[]): WaysTo[] {
  const groups = new Map<string, WaysTo>();
  for (const path of paths) {
    const experience = experienceOf(path);
    const key = sameWords(experience);
    const group = groups.get(key) ?? { experience, paths: [], wanted: 0, retired: 0 };
    group.paths.push(path);
    if (path.phase === 'wanted') group.wanted += 1;
    if (path.phase === 'retired') group.retired += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}
