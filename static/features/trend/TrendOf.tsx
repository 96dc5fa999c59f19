import { useState } from 'react';
import { monthOf, monthsLater } from '#domain/trend/month';
import { FEWEST_RATED, type Trend } from '#domain/trend/trend';
import { useHost } from '../../host/HostProvider';
import { Select } from '../../parts/controls/Select';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { Message } from '../../parts/messages/Message';
import { useAnswer } from '../../parts/messages/useAnswer';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { MonthChart } from './MonthChart';
import { PERIODS, readPeriod, writePeriod } from './ownQuery';
import { OFFICE_FIGURES, TREND_FIGURES, type TrendFigure } from './trendFigures';
import { sinceFirst } from './sinceFirst';
import { TrendTable } from './TrendTable';
import { trendNotes, trendWordsIn, type TrendSource, type TrendWords } from './trendWords';

interface TrendOfProps {
  projectIds: readonly string[];
  source: TrendSource;
}

/** The trend of some projects over the months that were chosen. */
export function TrendOf({ projectIds, source }: TrendOfProps) {
  const { address, setOwn } = usePortfolioPage();
  const [now] = useState(() => monthOf(new Date().toISOString()));
  const period = readPeriod(address.own);
  const { again, ...answer } = useAnswer('trend.read', {
    projectIds: [...projectIds],
    from: monthsLater(now, 1 - period),
    to: now,
  });
  return (
    <div className="lens-trend lens-page__card">
      <div className="lens-trend__head">
        <h2>Month by month</h2>
        <label>
          Show{' '}
          <Select value={period} onChange={({ target }) => setOwn(writePeriod(Number(target.value)))}>
            {PERIODS.map((months) => (
              <option key={months} value={months}>{`${months} months`}</option>
            ))}
          </Select>
        </label>
      </div>
      {answer.state === 'loading' && <Loading>Reading the months…</Loading>}
      {answer.state === 'failed' && <FailureMessage failure={answer.failure} onTryAgain={again} />}
      {answer.state === 'ready' && <ReadTrend trend={answer.value} source={source} />}
    </div>
  );
}

function ReadTrend({ trend, source }: { trend: Trend; source: TrendSource }) {
  const words = trendWordsIn(useHost().locale);
  const months = sinceFirst(trend.months);
  const notes = trendNotes(words, trend, source);
  return (
    <>
      {months.length === 0 ? (
        <Message tone="empty">{emptySentence(trend)}</Message>
      ) : (
        <>
          <Figures figures={TREND_FIGURES} {...{ months, words }} />
          {months.some(({ sums }) => sums?.office) && (
            <>
              <h3 className="lens-trend__part">The office itself</h3>
              <Figures figures={OFFICE_FIGURES} {...{ months, words }} />
            </>
          )}
        </>
      )}
      <ul className="lens-trend__notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

interface FiguresProps {
  figures: readonly TrendFigure[];
  months: Trend['months'];
  words: TrendWords;
}

function Figures({ figures, months, words }: FiguresProps) {
  return (
    <>
      <div className="lens-trend__charts">
        {figures.map((figure) => (
          <MonthChart key={figure.label} figure={figure} months={months} words={words} />
        ))}
      </div>
      <TrendTable {...{ figures, months, words }} />
    </>
  );
}

function emptySentence({ projects, small, untallied }: Trend): string {
  if (projects === 0) return 'You may not browse any of these projects, so there is no trend to show.';
  if (small > 0 && untallied === 0)
    return `There is nothing to show yet: fewer than ${FEWEST_RATED} epics are rated in each of these projects.`;
  return (
    'There are no figures yet. The first are written tonight, for every project ' +
    'with rated epics; a trend shows from the second month on.'
  );
}
