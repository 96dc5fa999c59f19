import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { unpackSheet } from '#domain/measure/sheet';
import type { BriefSource, Told } from '#domain/path/brief/briefSource';
import { freezeBrief } from '#domain/path/brief/freezeBrief';
import type { FrozenBrief } from '#domain/path/brief/frozenBrief';
import type { Settings } from '#domain/settings/settings';

/** What the briefs of a path are drawn from. */
export type BriefsData = Pick<
  Output<'path.open'>,
  'path' | 'measures' | 'definitions' | 'vettings' | 'moves' | 'causes' | 'decisions' | 'briefs' | 'may'
> & { settings: Settings };

const told = ({ body, ...entry }: EntryView): Told => ({ ...entry, values: body });

const sourceOf = (data: BriefsData): BriefSource => ({
  path: told(data.path),
  measures: data.measures.map(({ entry, sheet }) => ({ entry: told(entry), sheet: unpackSheet(sheet) })),
  definitions: data.definitions.map(told),
  vettings: data.vettings.map(told),
  moves: data.moves.map(told),
  causes: data.causes.map(told),
  decisions: data.decisions.map(told),
  settings: data.settings,
});

/** @returns what a brief would say that is frozen now, by the very rule of the server. */
export const briefNow = (data: BriefsData): FrozenBrief => freezeBrief(sourceOf(data));
