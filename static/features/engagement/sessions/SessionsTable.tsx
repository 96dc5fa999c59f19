import { READINESS } from '#domain/engagement/readiness';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Tag } from '../../../parts/texts/Tag';
import { PublishedTable } from '../../portfolio/published/PublishedTable';
import { WARNING_WORDS } from '../words/warningWords';
import type { EngagedEpic } from './engagedEpic';

const EngagementOfEpic = onDemand(() => import('./EngagementOfEpic'), <Loading>Opening…</Loading>);

interface SessionsTableProps {
  epics: readonly EngagedEpic[];
  settings: Settings;
}

/** One line an epic: how ready it is, what was done, where it flatters. Its matrix opens below it. */
export function SessionsTable({ epics, settings }: SessionsTableProps) {
  const figures = figuresIn(useHost().locale);
  return (
    <PublishedTable
      epics={epics}
      caption="Sessions with customers, by epic"
      heads={['Ready', 'Sessions, gaps and warnings']}
      cells={(epic) => [<Ready key="ready" epic={epic} />, <Done key="done" {...{ epic, figures }} />]}
      opens="the sessions at"
      drawer={({ id, key }) => (
        <>
          <h2 className="lens-visually-hidden">Sessions with customers at {key}</h2>
          <EngagementOfEpic issueId={id} issueKey={key} settings={settings} />
        </>
      )}
    />
  );
}

/** Five lights in a row, and the first that is off in words: that is the next step. */
function Ready({ epic: { engagement, lights } }: { epic: EngagedEpic }) {
  const missing = READINESS.filter(({ id }) => !lights[id]);
  const [next] = missing;
  return (
    <div className="lens-sessions__ready">
      <span className="lens-sessions__lights">
        {READINESS.map(({ id }) => (
          <span
            key={id}
            className={lights[id] ? 'lens-sessions__light lens-sessions__light--on' : 'lens-sessions__light'}
            aria-hidden="true"
          />
        ))}
        <span>{`${engagement} of ${READINESS.length}`}</span>
      </span>
      {next && (
        <span className="lens-sessions__quiet" title={`Missing: ${missing.map(({ words }) => words).join('; ')}`}>
          {`missing: ${next.words}`}
          {missing.length > 1 && ` and ${missing.length - 1} more`}
        </span>
      )}
    </div>
  );
}

function Done({ epic: { sessions, gaps, gapsUntold, warnings }, figures }: { epic: EngagedEpic; figures: Figures }) {
  const untold = gapsUntold === 0 ? '' : `, ${figures(gapsUntold)} not told`;
  return (
    <div className="lens-sessions__ready">
      <span>
        <strong>{counted(figures, sessions, 'session', 'sessions')}</strong>
        {` · ${counted(figures, gaps, 'gap', 'gaps')}${untold}`}
      </span>
      {warnings.length > 0 && (
        <span className="lens-published__facts">
          {warnings.map((id) => (
            <Tag key={id} shape="triangle" tone="warning" meaning="What customers say here may flatter the epic.">
              {WARNING_WORDS[id]}
            </Tag>
          ))}
        </span>
      )}
    </div>
  );
}
