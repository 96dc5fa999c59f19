import type { Output } from '#contract/procedures';
import type { Measured } from '#domain/path/read/measured';
import { unpackSheet } from '#domain/measure/sheet';
import { versionIn } from '#domain/measure/versions';
import type { KindName, KindValues } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';

export type OpenedPath = Output<'path.open'>;

/** What every part of the page of a path is drawn from. */
export interface PathData extends OpenedPath {
  settings: Settings;
  /** What the record of the path says. */
  values: KindValues<'path'>;
  /** Its measures as the domain reads them. */
  measured: readonly Measured[];
}

/** @returns what a record says, by its kind: the server has checked it by the schema of the kind. */
export const valuesOf = <K extends KindName>(entry: { kind: KindName; body: unknown }, _kind: K): KindValues<K> =>
  entry.body as KindValues<K>;

/** @returns what was opened, with what is worked out of it once. */
export const pathDataOf = (opened: OpenedPath, settings: Settings): PathData => ({
  ...opened,
  settings,
  values: valuesOf(opened.path, 'path'),
  measured: opened.measures.map((row) => measuredOf(row, opened.definitions)),
});

type Row = OpenedPath['measures'][number];

/** A measure with its cells, each with the version of the definition of its month. */
function measuredOf({ entry, sheet }: Row, definitions: OpenedPath['definitions']): Measured {
  const own = definitions
    .filter(({ body }) => body['measure'] === entry.id)
    .map(({ body, removed }) => ({ values: body, removed }));
  const { cells, entered } = unpackSheet(sheet);
  const versioned = Object.entries(cells).map(([segment, byMonth]) => {
    const months = Object.entries(byMonth).map(([month, cell]) => {
      return [month, 'state' in cell ? cell : { ...cell, version: versionIn(month, own) }] as const;
    });
    return [segment, Object.fromEntries(months)] as const;
  });
  return { id: entry.id, values: valuesOf(entry, 'measure'), cells: Object.fromEntries(versioned), entered };
}
