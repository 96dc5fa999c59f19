import type { MapImportView } from '#contract/path/mapImport';
import type { Mapping } from '#domain/map/exchange/mapping';
import type { Plan } from '#domain/map/exchange/plan';
import { HOWS, type How } from '#domain/register/kinds/map/leadsTo';
import { counted, type Figures } from '../../../parts/texts/counted';

/** @returns the name of a type of the file as people write it: `BusinessProcess` is a business process. */
export function typeWords(type: string): string {
  if (type === '') return 'Without a type';
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @returns how many of the file's types are imported. */
export function typesWords(figures: Figures, { things, ties }: Mapping): string {
  const of = (all: Readonly<Record<string, unknown>>, what: string): string => {
    const values = Object.values(all);
    const used = figures(values.filter((one) => one !== null).length);
    return `${used} of ${counted(figures, values.length, `type of ${what}`, `types of ${what}`)}`;
  };
  const relations = Object.keys(ties).length > 0 ? ` and ${of(ties, 'relations')}` : '';
  return `What its types become: the map takes ${of(things, 'things')}${relations}`;
}

/** @returns in one sentence what would come of a file. */
export function planWords(figures: Figures, { added, there, links, leftOut }: Plan): string {
  const items = counted(figures, added.length, 'item', 'items');
  return [
    `${items} would be new, with ${counted(figures, links, 'link', 'links')}.`,
    there.length > 0 &&
      `${counted(figures, there.length, 'is', 'are')} on the map already and ` +
        `${there.length === 1 ? 'stays as it is' : 'stay as they are'}.`,
    leftOut.length > 0 &&
      `${counted(figures, leftOut.length, 'thing or relation is', 'things and relations are')} left out.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/** @returns how the last import stands. @param when it was begun, in words. */
export function importWords(figures: Figures, last: MapImportView, when: string): string {
  const items = counted(figures, last.items, 'item', 'items');
  switch (last.state) {
    case 'writing':
      return `An import of ${last.file} with ${items} was broken off (${when}). Nobody is shown any of it.`;
    case 'done':
      return `${last.file} was imported with ${items} (${when}).`;
    case 'undoing':
      return (
        `An import of ${last.file} was being taken back when that was broken off. ` +
        'Of its items only those are shown that somebody changed since.'
      );
    case 'undone':
      return `The import of ${last.file} was taken back. ${keptWords(figures, last)}`;
  }
}

function keptWords(figures: Figures, { kept }: MapImportView): string {
  if (kept === 0) return 'Nothing of it is left on the map.';
  const them = kept === 1 ? 'it' : 'them';
  return `${counted(figures, kept, 'item', 'items')} stayed on the map, because somebody changed ${them} since.`;
}

/** How two ends of a relation are linked, in the words of the map; B is at its end in the file. */
export const LINKED = (Object.keys(HOWS) as How[]).flatMap((how) => [
  { id: how, label: `A ${HOWS[how]} B`, how, turned: false },
  { id: `${how} turned`, label: `B ${HOWS[how]} A`, how, turned: true },
]);
