import { countsIn } from '#domain/path/read/measured';
import type { Ways } from '#domain/path/read/ways';
import type { Shift } from '#domain/path/read/shift';
import { takeUpOf } from '#domain/path/shift/substitution';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { ShareText } from '../../../parts/shares/ShareText';
import type { PathData } from '../reading/pathData';
import type { PathNumbers } from '../words/numbers';
import { CostToServe } from './CostToServe';
import { laidOut, type LaidOut } from './monthPlotOf';
import { MonthPlot } from './MonthPlot';
import { marksOf, type MarkedMove } from './marks';
import { ShiftPart } from './ShiftPart';
import { besideSentence } from './shiftWords';
import './beside.css';

interface OldAndNewProps {
  data: PathData;
  ways: Ways | null;
  shift: Shift | null;
  numbers: PathNumbers;
  /** ISO 8601. */
  now: string;
}

/** The old way beside the new one: growth is not yet that anybody moved over. */
export function OldAndNew({ data, ways, shift, numbers, now }: OldAndNewProps) {
  const laid = ways && laidOut(ways.cells, ways.measure.values.everyMonths);
  return (
    <section className="path-part" aria-labelledby="path-beside">
      <h2 id="path-beside">
        The old way beside the new way
        {ways && laid && <span className="path-chain__quiet">{` ${ways.measure.values.name ?? ''}`}</span>}
      </h2>
      {ways === null || laid === null ? (
        <p className="path-why__quiet">
          Nothing counts both ways yet. A measure that shows how many do it digitally, of all ways, draws them here.
        </p>
      ) : (
        <div className="path-beside">
          <Pictured {...{ ways, laid, numbers }} marks={marksOf(data, now)} />
          <div className="path-beside__words">
            <ShiftPart shift={shift} ways={ways} numbers={numbers} />
            <CostToServe ways={ways} currency={data.values.currency} numbers={numbers} />
          </div>
        </div>
      )}
    </section>
  );
}

interface PicturedProps {
  ways: Ways;
  laid: LaidOut;
  marks: readonly MarkedMove[];
  numbers: PathNumbers;
}

const NEW_WAY = 'digital';
const OLD_WAY = 'other';

function Pictured({ ways, laid, marks, numbers }: PicturedProps) {
  const counts = ways.cells.flatMap((cell) => {
    const read = countsIn(cell);
    return read !== null && 'x' in read ? [{ period: cell.period, x: read.x, other: read.n - read.x }] : [];
  });
  const digital = new Map(counts.map(({ period, x }) => [period, x]));
  const other = new Map(counts.map(({ period, other: rest }) => [period, rest]));
  const most = Math.max(1, ...digital.values(), ...other.values());
  return (
    <div className="path-beside__picture">
      <MonthPlot
        plot={{
          ...{ months: laid.months, gaps: laid.gaps, breaks: laid.breaks, most },
          lines: [
            { id: NEW_WAY, label: NEW_WAY, values: digital, runs: laid.runs, isDashed: false },
            { id: OLD_WAY, label: OLD_WAY, values: other, runs: laid.runs, isDashed: true },
          ],
          marks: marks.map(({ n, at }) => ({ n, at })),
        }}
        numbers={numbers}
        scale={(value) => numbers.short(value)}
        says={besideSentence({ digital, other, laid, marks }, numbers)}
      />
      <Disclosure summary="Every month in numbers">
        <MonthTable {...{ laid, digital, other, numbers }} />
      </Disclosure>
    </div>
  );
}

interface TableProps {
  laid: LaidOut;
  digital: ReadonlyMap<string, number>;
  other: ReadonlyMap<string, number>;
  numbers: PathNumbers;
}

function MonthTable({ laid, digital, other, numbers }: TableProps) {
  return (
    <table className="path-months">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Digital</th>
          <th scope="col">Other ways</th>
          <th scope="col">Take-up</th>
        </tr>
      </thead>
      <tbody>
        {[...laid.told].reverse().map((month) => {
          const [x, rest] = [digital.get(month), other.get(month)];
          return (
            <tr key={month}>
              <th scope="row">
                {numbers.month(month)}
                {laid.breaks.includes(month) && ', new definition'}
              </th>
              {x === undefined || rest === undefined ? (
                <td colSpan={3}>not provided</td>
              ) : (
                <>
                  <td>{numbers.figures(x)}</td>
                  <td>{numbers.figures(rest)}</td>
                  <td>
                    <ShareText share={takeUpOf({ digital: x, all: x + rest })} oneLine />
                  </td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
