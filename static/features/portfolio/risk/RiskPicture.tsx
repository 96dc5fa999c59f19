import { RISKS } from '#domain/portfolio/risks';
import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';
import { signed } from '#domain/rating/rounding';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { riskGrid } from './riskGrid';
import type { RisksRead } from './useRisks';
import './risk.css';

interface RiskPictureProps {
  read: RisksRead;
  /** Every epic that was read. */
  epics: readonly { id: string; impact: number | null }[];
}

/** At risk against impact: for each reason how many epics of each level, as squares, and the same in numbers. */
export default function RiskPicture({ read, epics }: RiskPictureProps) {
  const figures = figuresIn(useHost().locale);
  if (read.state === 'notAsked') return null;
  if (read.state === 'reading') return <Loading>Asking Jira which epics are at risk…</Loading>;
  if (read.state === 'failed') return <Message tone="error">{read.problem}</Message>;
  const { byIssue, unknown, cut } = read.risks;
  const rows = riskGrid(epics, byIssue, unknown);
  const atRisk = epics.filter(({ id }) => byIssue.has(id));
  const good = atRisk.filter(({ impact }) => impact !== null && impact > 0).length;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return (
    <section className="lens-risk" aria-labelledby="lens-risk-title">
      <h2 id="lens-risk-title">At risk, by customer impact</h2>
      <p>
        {`${counted(figures, atRisk.length, 'rated epic', 'rated epics')} here ` +
          `${atRisk.length === 1 ? 'is' : 'are'} at risk, ${figures(good)} of them good for customers.`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Why</th>
            {SIGNED_LEVELS.map((level) => (
              <th key={level} scope="col">
                <span className="lens-visually-hidden">Impact </span>
                {signed(Number(level))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ risk, counts }) => (
            <tr key={risk}>
              <th scope="row">{RISKS[risk].head}</th>
              {counts.map((count, at) => (
                <td key={SIGNED_LEVELS[at]}>
                  <Square share={count / most} />
                  <span>{count === 0 ? <span className="lens-visually-hidden">0</span> : figures(count)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {unknown.length > 0 && (
        <p className="lens-risk__note">
          {`This Jira does not tell you which epics are ${unknown.map((risk) => RISKS[risk].label).join(' or ')}.`}
        </p>
      )}
      {cut.length > 0 && (
        <p className="lens-risk__note">
          {`More epics than were read are ${cut.map((risk) => RISKS[risk].label).join(' or ')}: choose fewer epics.`}
        </p>
      )}
    </section>
  );
}

const SIDE = 28;

/** Its area says how many; the number stands beside it. */
function Square({ share }: { share: number }) {
  if (share === 0) return null;
  const side = Math.max(4, Math.sqrt(share) * SIDE);
  return (
    <svg width={SIDE} height={SIDE} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <rect x={(SIDE - side) / 2} y={(SIDE - side) / 2} width={side} height={side} className="lens-risk__square" />
    </svg>
  );
}
