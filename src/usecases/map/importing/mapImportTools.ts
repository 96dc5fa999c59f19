import { AppError } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { MapImport } from '#domain/map/exchange/importRecord';
import { digitsOf } from '#domain/map/exchange/ownDigits';
import { entryIdOf } from '#domain/register/entryId';
import type { Settings } from '#domain/settings/settings';
import type { Ids } from '#ports/register/ids';
import type { MapImportStore } from '#ports/register/mapImports';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { WritesEntries } from '#usecases/register/registerTools';
import { demandRight, epicStateOf, rightsIn } from '#usecases/register/rights';

export type ImportsMaps = WritesEntries & { store: MapImportStore };
export type ImportAnswer = Output<'map.importStatus'>;

/** A project whose map the caller may add to, and the settings in force. */
export interface ImportPlace {
  projectId: string;
  settings: Settings;
}

/** @throws AppError `invalid` for an issue: the map belongs to projects. */
export function projectOf({ home }: SeenHome): string {
  if (!('projectId' in home)) throw new AppError('invalid', 'A map belongs to a project. Choose one.');
  return home.projectId;
}

/** @returns whether the caller may add items, and the settings. */
export async function placeOf(
  { store, viewerJira }: ImportsMaps,
  seen: SeenHome,
): Promise<ImportPlace & { mayImport: boolean }> {
  const projectId = projectOf(seen);
  const { settings } = (await store.readEntryBasis(seen.home, [])).settings;
  const { add } = await rightsIn('item', seen, epicStateOf(undefined), settings, viewerJira);
  return { projectId, settings, mayImport: add };
}

/** @throws AppError `forbidden` for who may not add items. */
export async function demandPlace(tools: ImportsMaps, seen: SeenHome): Promise<ImportPlace> {
  const place = await placeOf(tools, seen);
  demandRight(place.mayImport, 'item', 'add');
  return place;
}

/** @returns the digits of the item that a thing of a file is in a project: always the same. */
export const digitsFor = ({ of }: Ids, projectId: string, key: string): string =>
  digitsOf(of('item of a file', projectId, key));

export const itemId = (projectId: string, digits: string): string => entryIdOf('item', { projectId }, digits);

/** @returns how an import stands, as screens are told. */
export function answerOf(record: MapImport | undefined, mayImport: boolean): ImportAnswer {
  if (!record) return { last: null, mayImport };
  const { plan, state, file, at, items, done, parts, kept } = record;
  return { last: { plan, state, file, at, items: items.length, done, parts, kept: kept.length }, mayImport };
}

const MOVED = 'This import has moved on since this page read it. Look at how it stands now.';
export const movedOn = (): AppError => new AppError('conflict', MOVED);

/** Stores the next step of an import. @throws AppError `conflict` where somebody else did. */
export async function advance({ store, clock }: ImportsMaps, next: Omit<MapImport, 'updatedAt'>): Promise<MapImport> {
  const record = { ...next, updatedAt: clock.now() };
  if (!(await store.advanceMapImport(record))) throw movedOn();
  return record;
}
