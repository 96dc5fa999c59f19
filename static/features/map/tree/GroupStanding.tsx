import { openStages } from '#domain/journey/journey';
import { spread } from './mapBranches';
import { counted } from '../../../parts/texts/counted';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { useHost } from '../../../host/HostProvider';
import { useMapPage } from '../page/mapPage';
import { UNREACHED, type Group } from './mapBranches';

/** What a group holds: of a stage, how much it is needed, its experiences and its paths. */
export function GroupStanding({ group }: { group: Group }) {
  const { locale } = useHost();
  const { reached, settings, figures } = useMapPage();
  const { things } = group;
  if (group.id === UNREACHED)
    return <>{counted(figures, things.length, 'thing that nothing leads to', 'things that nothing leads to')}</>;
  const [first] = things;
  if (first?.what !== 'experience') return <>{figures(things.length)}</>;
  const stages = openStages(settings.journeys);
  const needed = stages.find(({ id }) => id === group.stage)?.need;
  const all = stages.reduce((sum, { need }) => sum + need, 0);
  const below = spread(
    reached.graph,
    'below',
    things.map(({ id }) => id),
  );
  const paths = reached.graph.nodes.filter(({ id, what }) => what === 'path' && below.has(id)).length;
  const parts = [
    ...(needed === undefined || all === 0 ? [] : [`${shareWordsIn(locale).percent(needed / all)} of the need`]),
    counted(figures, things.length, 'experience', 'experiences'),
    counted(figures, paths, 'path', 'paths'),
  ];
  return <>{parts.join(' · ')}</>;
}
