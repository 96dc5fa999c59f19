import { departmentLabel } from '#domain/register/listed/departments';
import type { Settings } from '#domain/settings/settings';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { stageName } from '../../rating/answers/words';
import type { PathNumbers } from '../words/numbers';
import type { ListedPath } from './listedPath';
import { isRoomOpen } from './listedPath';
import { waysWords } from './listWords';
import { stageOwners } from './stageOwners';

interface StageTableProps {
  paths: readonly ListedPath[];
  settings: Settings;
  people: People;
  numbers: PathNumbers;
}

/** Who answers for the ways at each stage, and whose departments they are. */
export function StageTable({ paths, settings, people, numbers }: StageTableProps) {
  const stages = stageOwners(paths, settings);
  if (stages.length === 0) return null;
  return (
    <section className="path-list__stages" aria-labelledby="path-stages">
      <h2 id="path-stages">Stage by stage</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Ways</th>
            <th scope="col">Owners</th>
            <th scope="col">Departments</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, paths: own, owners, departments }) => {
            const open = own.filter(isRoomOpen).length;
            const wanted = own.filter(({ phase }) => phase === 'wanted').length;
            return (
              <tr key={stage ?? ''}>
                <th scope="row">{stage === null ? 'No stage' : stageName(stage, settings)}</th>
                <td>
                  {waysWords({ paths: own, wanted, retired: 0 }, numbers.figures)}
                  {open > 0 && `, ${numbers.figures(open)} with an open room`}
                </td>
                <td>
                  {owners.length === 0 ? (
                    <span className="path-list__quiet">nobody</span>
                  ) : (
                    <span className="path-list__people">
                      {owners.map((owner) => (
                        <PersonName key={owner} accountId={owner} people={people} />
                      ))}
                    </span>
                  )}
                </td>
                <td>
                  {departments.length === 0 ? (
                    <span className="path-list__quiet">no department named</span>
                  ) : (
                    departments.map((id) => departmentLabel(id, settings)).join(', ')
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
