import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Tag } from '../../../parts/texts/Tag';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PublishedTable } from '../../portfolio/published/PublishedTable';
import type { VoicedEpic } from './voicedEpic';

const VoicesDrawer = onDemand(() => import('../VoicesDrawer'), <Loading>Opening…</Loading>);

const AsksOfEpic = onDemand(() => import('../../sponsor/AsksOfEpic'), <Loading>Opening…</Loading>);

interface VoicesTableProps {
  epics: readonly VoicedEpic[];
  /** Is told of the epic when something was said of it. */
  onChanged: (issueId: string) => void;
}

/** One line an epic: who was heard, what waits, whether they differ. It opens below itself. */
export function VoicesTable({ epics, onChanged }: VoicesTableProps) {
  const figures = figuresIn(useHost().locale);
  return (
    <PublishedTable
      epics={epics}
      caption="Voices by epic, what is not answered first"
      heads={['Heard', 'Waits for an answer']}
      cells={(epic) => [<Heard key="heard" {...{ epic, figures }} />, <Waits key="waits" {...{ epic, figures }} />]}
      opens="what was said of"
      drawer={(epic) => <Opened epic={epic} onChanged={() => onChanged(epic.id)} />}
    />
  );
}

function Opened({ epic, onChanged }: { epic: VoicedEpic; onChanged: () => void }) {
  const { reading } = usePortfolioPage();
  const settings = reading?.settings.settings;
  return (
    <div className="lens-voices__opened">
      <h2 className="lens-visually-hidden">What was said of {epic.key}</h2>
      {settings && <VoicesDrawer issueId={epic.id} settings={settings} onChanged={onChanged} />}
      {settings && epic.hasAsks && <AsksOfEpic issueId={epic.id} settings={settings} onChanged={onChanged} />}
    </div>
  );
}

interface CellProps {
  epic: VoicedEpic;
  figures: Figures;
}

function Heard({ epic: { asked, heard, conflict }, figures }: CellProps) {
  return (
    <div className="lens-published__facts">
      {asked === 0 ? (
        <span className="lens-published__none">nobody asked</span>
      ) : (
        <span className="lens-voices__share">
          <progress value={heard} max={asked} aria-hidden="true" />
          {`${figures(heard)} of ${figures(asked)}`}
        </span>
      )}
      {conflict && (
        <Tag shape="arrows" tone="warning" meaning="Some say that customers gain, some that they lose.">
          Differ in sign
        </Tag>
      )}
    </div>
  );
}

function Waits({ epic: { openChallenges, openAsks }, figures }: CellProps) {
  return (
    <div className="lens-published__facts">
      {openChallenges > 0 && (
        <Tag shape="ring" tone="danger" meaning="Nobody has answered these challenges of the rating.">
          {counted(figures, openChallenges, 'challenge', 'challenges')}
        </Tag>
      )}
      {openAsks > 0 && (
        <Tag shape="quarter" tone="warning" meaning="The sponsor has not answered what they were asked.">
          {counted(figures, openAsks, 'ask', 'asks')}
        </Tag>
      )}
      {openChallenges + openAsks === 0 && <span className="lens-published__none">no challenge or ask</span>}
    </div>
  );
}
