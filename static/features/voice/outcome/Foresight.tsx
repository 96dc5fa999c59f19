import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { readForesight, type KnownForesight } from './readForesight';
import { biasRows, brierWords } from './foresightWords';
import { useRead } from '../../../parts/messages/useRead';
import './outcome.css';

interface ForesightProps {
  /** JQL of what the viewer looks at; null for all that they see. */
  scope: string | null;
  settings: Settings;
}

/** How well those who spoke foresaw what came true: to know beside a new opinion, and never taken off it. */
export function Foresight({ scope, settings }: ForesightProps) {
  const read = useRead(
    () => readForesight(scope, settings),
    scope ?? '',
    'What came true could not be read. Try again in a minute.',
  );
  if (read.state === 'loading') return <Loading>Reading what came true…</Loading>;
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  return <Known known={read.value} settings={settings} />;
}

function Known({ known, settings }: { known: KnownForesight; settings: Settings }) {
  const figures = figuresIn(useHost().locale);
  const { blind, revised, epics, withheld, isCut } = known;
  const rows = biasRows(blind, revised, settings, figures);
  if (rows.length === 0)
    return (
      <Message tone="empty">
        {epics === 0
          ? 'There is no epic yet on which somebody spoke and of which it is known what came true.'
          : 'Nobody who was asked before they saw the others has spoken of these epics.'}
      </Message>
    );
  return (
    <div className="voice-foresight">
      <p>
        <strong>Before they saw the others:</strong> {brierWords(blind)}
      </p>
      <p>
        <strong>After:</strong> {brierWords(revised)}
      </p>
      <table className="voice-foresight__table">
        <caption className="lens-visually-hidden">
          How far each role was off, before and after seeing the others
        </caption>
        <thead>
          <tr>
            <th scope="col">Who spoke</th>
            <th scope="col">Before they saw the others</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ role, before, after }) => (
            <tr key={role}>
              <th scope="row">{role}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lens-question">
        Of {counted(figures, epics, 'epic', 'epics')} of which it is known what came true.
        {withheld > 0 && ` Of ${counted(figures, withheld, 'epic', 'epics')} nothing is told while a round goes on.`}
        {isCut && ' Older ones were not read.'} Nothing of this changes an opinion, a rating or a score.
      </p>
    </div>
  );
}
