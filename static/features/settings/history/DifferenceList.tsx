import type { SettingsDifference } from '#domain/settings/settingsDifference';
import type { Project } from '../../../host/jira';
import { useProjectNames } from '../../portfolio/scope/useProjects';
import { differenceWords } from './differenceWords';
import './differences.css';

export interface DifferenceListProps {
  differences: readonly SettingsDifference[];
  /** Marks those that the other side changed too. */
  isContested?: (difference: SettingsDifference) => boolean;
}

/** What differs between two settings, a sentence each. */
export function DifferenceList({ differences, isContested }: DifferenceListProps) {
  const names = useProjectNames(differences.flatMap(projectsIn));
  return (
    <ul className="lens-differences">
      {differences.map((difference, place) => {
        const { sentence, before, after } = differenceWords(withNames(difference, names));
        return (
          <li key={`${difference.aspect} ${difference.subject} ${place}`}>
            {sentence}
            {isContested?.(difference) && <em> (changed by both)</em>}
            {before !== undefined && (
              <span className="lens-differences__texts">
                <del>{before || 'nothing'}</del> <ins>{after || 'nothing'}</ins>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const BETWEEN = ', ';
const PROJECT_ID = /^\d+$/;
const idsIn = (ids = ''): string[] => ids.split(BETWEEN).filter((id) => PROJECT_ID.test(id));

/** A difference knows projects by their ids; their names are Jira's to tell. */
const projectsIn = ({ aspect, before, after }: SettingsDifference): string[] =>
  aspect === 'departmentProjects' ? [...new Set([...idsIn(before), ...idsIn(after)])] : [];

function withNames(difference: SettingsDifference, names: ReadonlyMap<string, Project | null>): SettingsDifference {
  if (difference.aspect !== 'departmentProjects') return difference;
  const named = (ids = ''): string =>
    idsIn(ids).length === 0
      ? ids
      : idsIn(ids)
          .map((id) => names.get(id)?.name ?? `project ${id}`)
          .join(BETWEEN);
  return { ...difference, before: named(difference.before), after: named(difference.after) };
}
