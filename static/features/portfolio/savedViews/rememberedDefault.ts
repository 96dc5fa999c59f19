import * as z from 'zod/mini';
import { savedView, type SavedView, type SavedViews } from '#domain/portfolio/savedViews';
import { keep, kept } from '../../../host/browserStorage';
import type { Host } from '../../../host/context';

const NAME = 'default-view';
/** Null: this person opens the ranking as it is. */
const schema = z.object({ view: z.nullable(savedView) });

/**
 * @returns the view with which the ranking opens, as this browser last saw it: without it every visit would begin with
 * another list than the one that is wanted. Null where there is none, undefined where this browser was never told.
 */
export const rememberedDefault = (host: Host): SavedView | null | undefined => kept(host, NAME, schema)?.view;

/** @returns the default of somebody's views. */
export const defaultOf = ({ views, defaultId }: SavedViews): SavedView | null =>
  views.find(({ id }) => id === defaultId) ?? null;

/** Remembers for the next visit what the server says now. */
export const rememberDefault = (host: Host, views: SavedViews): boolean => keep(host, NAME, { view: defaultOf(views) });
