import { LEVELS, type Level } from '#domain/ladder/levels';
import type { ToldPeople } from '#domain/ladder/officeSums';
import { unitOf } from '#domain/ladder/participation';
import type { OfficeMonth } from '#domain/ladder/officeMonth';
import { departmentLabel } from '#domain/register/listed/departments';
import type { Settings } from '#domain/settings/settings';
import { counted } from '../../../parts/texts/counted';
import { PageLink } from '../../portfolio/page/PageLink';
import type { TrendWords } from '../../trend/trendWords';
import { useProjectNames } from '../reading/useProjectNames';

interface ParticipationPartProps {
  office: OfficeMonth;
  month: string;
  settings: Settings;
  words: TrendWords;
}

/** Of the people who were asked, how many took part, by department. */
export function ParticipationPart({ office: { people, unseen }, month, settings, words }: ParticipationPartProps) {
  const names = useProjectNames(people.flatMap(({ projectIds }) => projectIds));
  const nameOf = (projectIds: readonly string[]): string => {
    const [first = ''] = projectIds;
    const [kind, id = ''] = unitOf(settings)(first).split(' ');
    return kind === 'department' ? departmentLabel(id, settings) : `${names(first)}, of no department`;
  };
  const rows = people
    .map((one) => ({ ...one, name: nameOf(one.projectIds), share: one.asked === 0 ? null : one.answered / one.asked }))
    .sort((a, b) => (a.share ?? 2) - (b.share ?? 2) || a.name.localeCompare(b.name));
  return (
    <section className="ladder-office lens-page__card" aria-labelledby="ladder-participation">
      <h2 id="ladder-participation">Who takes part</h2>
      {rows.length === 0 ? (
        <p>{`In ${month} nobody was asked for anything, and nobody rated, answered or judged.`}</p>
      ) : (
        <table className="ladder-people">
          <caption className="lens-visually-hidden">{`People by department in ${month}, the fewest first`}</caption>
          <thead>
            <tr>
              <th scope="col">Department</th>
              <th scope="col">Took part, of those asked</th>
              <th scope="col">Took part unasked</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ projectIds, name, share, asked, answered, others, levels }) => (
              <tr key={projectIds.join(' ')}>
                <th scope="row">{name}</th>
                <td data-label="Took part, of those asked">
                  {share === null ? (
                    'nobody was asked'
                  ) : (
                    <span className="ladder-people__share">
                      <i aria-hidden="true">
                        <i style={{ width: `${100 * share}%` }} />
                      </i>
                      <span>{`${words.figures(answered)} of ${words.figures(asked)}`}</span>
                    </span>
                  )}
                  <Levels levels={levels} words={words} />
                </td>
                <td data-label="Took part unasked">{words.figures(others)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="ladder-office__quiet">
        {`People who rated, answered or judged in ${month}. Asked is who answered something, or has it waiting. ` +
          'Somebody who does it in several departments counts in each. '}
        {rows.some(({ levels }) => levels !== undefined) &&
          'Who is asked to decide is asked as a sponsor; who is asked for an opinion, as a colleague; ' +
            'who rates, judges or answers what was said against that does it at the project. '}
        {unseen > 0 &&
          `${counted(words.figures, unseen, 'department', 'departments')} with a project that is not shown here ` +
            `${unseen === 1 ? 'is' : 'are'} left out. `}
        <PageLink to={{ view: 'people', own: {} }}>People close to customers</PageLink>
      </p>
    </section>
  );
}

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  sponsor: 'as sponsors',
  project: 'at the project',
  colleague: 'as colleagues',
};

/** From the boardroom to the tea room: who took part as what; nothing of months in which that was not counted. */
function Levels({ levels, words: { figures } }: Pick<ToldPeople, 'levels'> & Pick<ParticipationPartProps, 'words'>) {
  const lines = LEVELS.flatMap((level) => {
    const of = levels?.[level];
    if (!of) return [];
    const as = LEVEL_WORDS[level];
    const others = `${figures(of.others)} unasked`;
    if (of.asked === 0) return [{ level, says: `${others} ${as}` }];
    const asked = `${figures(of.answered)} of ${figures(of.asked)} ${as}`;
    return [{ level, says: of.others === 0 ? asked : `${asked}, ${others}` }];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="ladder-people__levels">
      {lines.map(({ level, says }) => (
        <li key={level}>{says}</li>
      ))}
    </ul>
  );
}
