import * as z from 'zod/mini';
import { AppError } from '#contract/errors';
import { sentItems, type SentItem } from '#contract/path/mapImport';
import { MOST_ITEMS } from '#domain/map/exchange/importRecord';
import { blankEntry, changeEntry, type AppliedEntry, type Doing } from '#domain/register/entry';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import { tryParse } from '#kernel/tryParse';
import { fieldsIn } from '#usecases/register/saving';
import { digitsFor, itemId, type ImportPlace, type ImportsMaps } from './mapImportTools';

const staged = z.object({ items: sentItems });

const GONE = 'What was sent of the file is not there any more. Choose the file again.';

/** @returns a part that was sent. @throws AppError `conflict` where it is gone: it is kept for a week. */
export async function partOf(
  { store }: ImportsMaps,
  projectId: string,
  plan: string,
  part: number,
): Promise<SentItem[]> {
  const tried = tryParse(staged, await store.readStaged(projectId, plan, part));
  if (!tried.success) throw new AppError('conflict', GONE);
  return tried.data.items;
}

/** What a sent item says, as fields of the register. */
export function valuesOf({ ids }: ImportsMaps, projectId: string, sent: SentItem): Values {
  const { name, what, stage, pain, note, links } = sent;
  const leadsTo = links.map(({ key, how }) => ({ to: itemId(projectId, digitsFor(ids, projectId, key)), how }));
  return {
    ...{ name, what },
    ...(stage === undefined ? {} : { stage }),
    ...(pain === undefined ? {} : { pain }),
    ...(note === undefined ? {} : { note }),
    ...(leadsTo.length === 0 ? {} : { leadsTo }),
  };
}

/** @returns a sent item as a new record. */
export function recordOf(tools: ImportsMaps, projectId: string, sent: SentItem, doing: Doing): AppliedEntry {
  const id = itemId(projectId, digitsFor(tools.ids, projectId, sent.key));
  return changeEntry(blankEntry('item', { projectId }, id, doing), valuesOf(tools, projectId, sent), doing);
}

const MOST_TOLD = 10;

/**
 * Checks all that was sent before anything of it is stored.
 * @returns the digits of what is not on the map yet.
 * @throws AppError `invalid` that names what is wrong, with the names of the items.
 */
export async function checkItems(
  tools: ImportsMaps,
  { projectId, settings }: ImportPlace,
  plan: string,
  parts: number,
): Promise<string[]> {
  const items: SentItem[] = [];
  for (let part = 0; part < parts; part += 1) items.push(...(await partOf(tools, projectId, plan, part)));
  const digits = (key: string): string => digitsFor(tools.ids, projectId, key);
  const named = new Map(items.map((item) => [digits(item.key), item]));
  if (named.size < items.length) throw refused(['Something stands twice in what was sent. Choose the file again.']);
  if (items.length > MOST_ITEMS)
    throw refused([`One import brings at most ${MOST_ITEMS.toLocaleString('en-GB')} items. Leave some types out.`]);
  const linked = items.flatMap(({ links }) => links.map(({ key }) => digits(key)));
  const asked = [...new Set([...named.keys(), ...linked])];
  const found = await tools.store.readEntries(asked.map((own) => itemId(projectId, own)));
  const there = (own: string) => found.get(itemId(projectId, own));
  const isGone = (own: string): boolean => there(own)?.removed ?? !named.has(own);
  const problems = items.flatMap((item) => [
    ...faultsOf(tools, projectId, item, settings),
    ...(item.links.some(({ key }) => isGone(digits(key)))
      ? [`“${item.name}” leads to an item that is not on the map any more.`]
      : []),
  ]);
  if (problems.length > 0) throw refused(problems);
  const added = [...named.keys()].filter((own) => there(own) === undefined);
  if (added.length === 0) throw refused(['All of it is on the map already.']);
  return added;
}

const faultsOf = (tools: ImportsMaps, projectId: string, item: SentItem, settings: Settings): string[] =>
  fieldsIn('item', valuesOf(tools, projectId, item), settings, {}).problems.map(
    ({ sentence }) => `“${item.name}”: ${sentence}`,
  );

function refused(problems: readonly string[]): AppError {
  return new AppError('invalid', problems[0] ?? '', { problems: problems.slice(0, MOST_TOLD) });
}
