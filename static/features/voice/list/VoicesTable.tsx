import { useId, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Tag } from '../../../parts/texts/Tag';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import type { VoicedEpic } from './voicedEpic';

const VoicesDrawer = onDemand(() => import('../VoicesDrawer'), <Loading>Opening…</Loading>);

const EntryList = onDemand(
  async () => ({ default: (await import('../../register/list/EntryList')).EntryList }),
  <Loading>Opening…</Loading>,
);

/** Rows that are drawn at first; more are a press away. */
const DRAWN_AT_FIRST = 100;

interface VoicesTableProps {
  epics: readonly VoicedEpic[];
  /** Is told of the epic when something was said of it. */
  onChanged: (issueId: string) => void;
}

/** One line an epic: who was heard, what waits, whether they differ. It opens below itself. */
export function VoicesTable({ epics, onChanged }: VoicesTableProps) {
  const figures = figuresIn(useHost().locale);
  const { address, setOwn, reading } = usePortfolioPage();
  const [drawn, setDrawn] = useState(DRAWN_AT_FIRST);
  const opened = address.own['epic'] ?? '';
  // Who follows an address to an epic far down finds it open.
  const least = epics.findIndex(({ key }) => key === opened) + 1;
  const shown = epics.slice(0, Math.max(drawn, least));
  const settings = reading?.settings.settings;
  return (
    <>
      <table className="lens-voices__table">
        <caption className="lens-visually-hidden">Voices by epic, what is not answered first</caption>
        <thead>
          <tr>
            <th scope="col">Epic</th>
            <th scope="col">Heard</th>
            <th scope="col">Waits for an answer</th>
            <th scope="col">
              <span className="lens-visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        {shown.map((epic) => (
          <Row
            key={epic.id}
            epic={epic}
            figures={figures}
            settings={epic.key === opened ? settings : undefined}
            onChanged={() => onChanged(epic.id)}
            onToggle={() => setOwn({ epic: epic.key === opened ? '' : epic.key }, 'replace')}
          />
        ))}
      </table>
      {shown.length < epics.length && (
        <button type="button" className="lens-plain-button" onClick={() => setDrawn(shown.length + DRAWN_AT_FIRST)}>
          {`Show ${counted(figures, epics.length - shown.length, 'more epic', 'more epics')}`}
        </button>
      )}
    </>
  );
}

interface RowProps {
  epic: VoicedEpic;
  figures: Figures;
  /** Given while the row is open. */
  settings: Settings | undefined;
  onToggle: () => void;
  onChanged: () => void;
}

function Row({ epic, figures, settings, onToggle, onChanged }: RowProps) {
  const id = useId();
  const { asked, heard, conflict, openChallenges, openAsks } = epic;
  const isOpen = settings !== undefined;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <EpicLink epic={epic} />
        </th>
        <td>
          <div className="lens-voices__facts">
            {asked === 0 ? (
              <span className="lens-voices__none">nobody asked</span>
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
        </td>
        <td>
          <div className="lens-voices__facts">
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
            {openChallenges + openAsks === 0 && <span className="lens-voices__none">nothing</span>}
          </div>
        </td>
        <td>
          <button
            type="button"
            className="lens-plain-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
          >
            {isOpen ? 'Close' : 'Open'}
            <span className="lens-visually-hidden"> what was said of {epic.key}</span>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!isOpen} className="lens-voices__drawer">
        <td colSpan={4}>
          <div className="lens-voices__opened">
            {isOpen && <h2 className="lens-visually-hidden">What was said of {epic.key}</h2>}
            {settings && <VoicesDrawer issueId={epic.id} settings={settings} onChanged={onChanged} />}
            {settings && epic.hasAsks && (
              <EntryList kind="ask" home={{ issueId: epic.id }} settings={settings} onChanged={onChanged} />
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
}
