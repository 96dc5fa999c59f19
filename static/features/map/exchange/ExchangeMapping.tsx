import type { ReactNode } from 'react';
import { mappedTo, type Mapping, type PainFrom } from '#domain/map/exchange/mapping';
import { WHATS, type What } from '#domain/register/kinds/map/item';
import { stagesOf } from '#domain/register/listed/stages';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Select } from '../../../parts/controls/Select';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { figuresIn } from '../../../parts/texts/counted';
import { LINKED, typesWords, typeWords } from './exchangeWords';
import type { MapImporting } from './useMapImport';

interface MappingProps {
  chosen: NonNullable<MapImporting['chosen']>;
  settings: Settings;
  onMap: (mapping: Mapping) => void;
}

const NOT = '';
const PAINS: Record<string, PainFrom> = {
  'how happy customers are at worst': 'worst',
  'how happy they are in the middle': 'middle',
  'how happy they are at best': 'best',
};

/** What becomes of each type of thing and relation of the file, and of the columns of a journey map. */
export function ExchangeMapping({ chosen: { model, guesses, mapping }, settings, onMap }: MappingProps) {
  const figures = figuresIn(useHost().locale);
  const stages = stagesOf(settings);
  const columns = model.things.flatMap(({ column }) => column ?? []);
  const row = (
    name: string,
    label: string,
    count: number,
    value: string,
    options: readonly { id: string; label: string }[],
    none: string,
    onChoose: (id: string) => void,
  ) => (
    <tr key={name}>
      <th scope="row">{label}</th>
      <td className="map-import__number">{figures(count)}</td>
      <td>
        <Select aria-label={`What ${label} becomes`} value={value} onChange={({ target }) => onChoose(target.value)}>
          <option value={NOT}>{none}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </Select>
      </td>
    </tr>
  );
  const types = countedNames(model.things.map(({ type }) => type));
  // By the guess, so that no row goes away under the hand that changes it.
  const importedFirst = (all: typeof types): typeof types => {
    const place = ([type]: [string, number]): number =>
      Object.keys(WHATS).indexOf(mappedTo(guesses.things, type) ?? '');
    const known = all.filter((one) => place(one) >= 0).sort((one, other) => place(one) - place(other));
    return [...known, ...all.filter((one) => place(one) < 0)];
  };
  const kinds = Object.entries(WHATS).map(([id, label]) => ({ id, label }));
  return (
    <div className="map-import__mapping">
      {columns.length > 0 && (
        <MappingTable caption="Columns of the journey map" becomes="Stage">
          {countedNames(columns).map(([name, count]) =>
            row(name, name, count, mapping.stages[name] ?? NOT, stages, 'no stage', (id) =>
              onMap({ ...mapping, stages: { ...mapping.stages, [name]: id === NOT ? null : id } }),
            ),
          )}
        </MappingTable>
      )}
      <Disclosure summary={typesWords(figures, mapping)}>
        <div className="map-import__types">
          <MappingTable caption="Things" becomes="Becomes">
            {importedFirst(types).map(([type, count]) =>
              row(type, typeWords(type), count, mapping.things[type] ?? NOT, kinds, 'not imported', (id) =>
                onMap({ ...mapping, things: { ...mapping.things, [type]: id === NOT ? null : (id as What) } }),
              ),
            )}
          </MappingTable>
          {model.ties.length > 0 && (
            <MappingTable caption="Relations from A to B" becomes="On the map">
              {countedNames(model.ties.map(({ type }) => type)).map(([type, count]) =>
                row(type, typeWords(type), count, linkedAs(mapping, type), LINKED, 'not imported', (id) => {
                  const as = LINKED.find((one) => one.id === id);
                  const tie = as ? { how: as.how, turned: as.turned } : null;
                  onMap({ ...mapping, ties: { ...mapping.ties, [type]: tie } });
                }),
              )}
            </MappingTable>
          )}
        </div>
      </Disclosure>
      {mapping.pain !== null || model.things.some(({ happiness }) => happiness) ? (
        <label className="map-import__pain">
          How much a moment hurts follows from{' '}
          <Select
            value={Object.keys(PAINS).find((words) => PAINS[words] === mapping.pain) ?? NOT}
            onChange={({ target }) => onMap({ ...mapping, pain: PAINS[target.value] ?? null })}
          >
            {Object.keys(PAINS).map((words) => (
              <option key={words}>{words}</option>
            ))}
            <option value={NOT}>nothing in the file</option>
          </Select>
        </label>
      ) : null}
    </div>
  );
}

function linkedAs({ ties }: Mapping, type: string): string {
  const as = ties[type];
  return LINKED.find(({ how, turned }) => how === as?.how && turned === as.turned)?.id ?? NOT;
}

/** @returns each name once with how often it stands there, in the order of the file. */
function countedNames(names: readonly string[]): [string, number][] {
  const met = new Map<string, number>();
  for (const name of names) met.set(name, (met.get(name) ?? 0) + 1);
  return [...met];
}

function MappingTable({ caption, becomes, children }: { caption: string; becomes: string; children: ReactNode }) {
  return (
    <table className="map-import__table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col" className="map-import__number">
            How many
          </th>
          <th scope="col">{becomes}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
