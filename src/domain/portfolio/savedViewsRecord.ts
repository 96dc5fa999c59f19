import * as z from 'zod/mini';
import { accountId } from '#kernel/people';
import { readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';
import { savedViews, type SavedViews } from './savedViews';

/** Under what the storage lists the views of everybody: only for the week in which a person is erased. */
export const VIEWS_KIND = 'views';
export const VIEWS_STATUS = 'own';

/** All views of a person, in one record. */
export const savedViewsRecord = z.extend(savedViews, { owner: accountId, version: z.int() });
export interface SavedViewsRecord extends SavedViews {
  owner: string;
  version: number;
}

const definition: BodyDefinition<SavedViews> = { name: 'saved views', schema: savedViews, steps: [] };
const attributes = z.object({ owner: z.string(), version: z.int(), body: z.unknown() });

/** @param at when they were saved; the storage sorts entries by it. */
export function writeSavedViews({ owner, version, ...views }: SavedViewsRecord, at: string): Record<string, unknown> {
  const listed = { kind: VIEWS_KIND, status: VIEWS_STATUS, owner, dueAt: at, updatedAt: at };
  return { ...listed, version, body: writeBody(definition, views) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readSavedViews(stored: unknown): SavedViewsRecord {
  const { owner, version, body } = attributes.parse(stored);
  return { owner, version, ...readBody(definition, body) };
}
