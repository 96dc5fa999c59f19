import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { engagementData } from '../reading/engagementData';
import type { Engagements } from '../reading/useEngagements';
import { moreWords } from '../words/moreWords';
import type { GapEpic } from './gapEpic';

interface MoreGapsProps {
  epics: readonly GapEpic[];
  engagements: Engagements;
  settings: Settings;
}

/** What nobody has found yet, at least: of each epic that was read, by cohorts that did and did not see real data. */
export function MoreGaps({ epics, engagements, settings }: MoreGapsProps) {
  const figures = figuresIn(useHost().locale);
  const told = epics.flatMap((epic) => {
    const opened = engagements.byIssue.get(epic.id);
    if (!opened) return [];
    const { byReal } = engagementData(opened, settings);
    return [{ epic, words: moreWords(byReal, figures), isFloor: byReal.more?.state === 'at least' }];
  });
  if (told.length === 0) return null;
  return (
    <section className="lens-gaps__part" aria-labelledby="lens-gaps-more">
      <h2 id="lens-gaps-more">What nobody has found yet</h2>
      <ul className="lens-gaps__more">
        {told.map(({ epic, words }) => (
          <li key={epic.id}>
            <EpicLink epic={epic} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {told.some(({ isFloor }) => isFloor) && (
        <p className="lens-published__note">
          It is a floor: gaps that are hard to find are found by neither group, so there are more.
        </p>
      )}
    </section>
  );
}
