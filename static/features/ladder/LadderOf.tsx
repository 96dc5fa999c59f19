import type { Settings } from '#domain/settings/settings';
import { listed } from '#kernel/words/listed';
import { useHost } from '../../host/HostProvider';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Message } from '../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { useAnswer } from '../../parts/messages/useAnswer';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { sinceFirst } from '../trend/sinceFirst';
import { trendNotes, trendWordsIn, type TrendSource } from '../trend/trendWords';
import { PLACES, PLACES_OF_ALL } from './ladderPlaces';
import { nextWords, standsWords } from './ladderWords';
import { dayIn } from './office/officeWords';
import { DevolutionPart } from './office/DevolutionPart';
import { ParticipationPart } from './office/ParticipationPart';
import { useLadder, type LadderReading } from './reading/useLadder';
import { LadderPicture } from './rungs/LadderPicture';
import { RungPart } from './rungs/RungPart';

interface LadderOfProps {
  projectIds: readonly string[];
  source: TrendSource;
}

/** The ladder of some projects. */
export function LadderOf({ projectIds, source }: LadderOfProps) {
  const settings = useAnswer('settings.open', {});
  const { again, ...reading } = useLadder(projectIds);
  if (reading.state === 'failed') return <FailureMessage failure={reading.failure} onTryAgain={again} />;
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (reading.state === 'loading' || settings.state === 'loading')
    return (
      <Skeleton says="Reading the ladder…">
        <Bar height="28px" />
        <BarRows rows={5} height={44} columns="1fr 3fr" />
      </Skeleton>
    );
  return <ReadLadder reading={reading.value} settings={settings.value.settings} source={source} />;
}

const narrowedWords =
  `The figures are of the projects that were chosen. ${listed(PLACES_OF_ALL)} show all that you may browse, ` +
  'so their numbers differ.';

interface ReadLadderProps {
  reading: LadderReading;
  settings: Settings;
  source: TrendSource;
}

function ReadLadder({ reading: { trend, now, newest }, settings, source }: ReadLadderProps) {
  const { locale } = useHost();
  const { scope } = usePortfolioPage().address;
  const words = trendWordsIn(locale);
  if (newest === null)
    return (
      <Message tone="empty">
        {trend.projects === 0
          ? 'You may not browse any of these projects, so there is no ladder to show.'
          : 'Nothing is counted yet: the figures are written tonight, for every project with rated epics.'}
      </Message>
    );
  const { month, running, sums, ladder } = newest;
  const named = words.month(month);
  return (
    <div className="ladder">
      <section className="ladder__first lens-page__card" aria-labelledby="ladder-stands">
        <LadderPicture ladder={ladder} />
        <div className="ladder__next">
          <h2 id="ladder-stands">{standsWords(ladder)}</h2>
          <NextStep {...{ ladder, words }} />
          <p className="ladder-office__quiet">
            {`As of ${running ? `the last night of ${named} so far` : named}, over ` +
              `${words.figures(sums.projects)} ${sums.projects === 1 ? 'project' : 'projects'} that you may browse. ` +
              'Everything is counted; nobody ticks a rung. A condition without a figure does not hold.'}
          </p>
        </div>
      </section>
      <div className="ladder__rungs">
        {ladder.rungs.map((one, at) => (
          <RungPart key={one.rung.id} stated={one} number={at + 1} words={words} />
        ))}
      </div>
      <div className="ladder__office">
        <DevolutionPart months={sinceFirst(trend.months)} {...{ now, settings, words }} day={dayIn(locale)} />
        <ParticipationPart office={sums.office} month={named} {...{ settings, words }} />
      </div>
      <ul className="lens-notes">
        {scope.kind === 'projects' && <li>{narrowedWords}</li>}
        {trendNotes(words, trend, source).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

function NextStep({
  ladder: { missing },
  words,
}: Pick<NonNullable<LadderReading['newest']>, 'ladder'> & { words: ReturnType<typeof trendWordsIn> }) {
  const { go } = usePortfolioPage();
  if (missing === null) return <p>Every condition of every rung holds.</p>;
  const { does, doneAt } = PLACES[missing.condition.id];
  return (
    <>
      <p>
        <b>Next:</b> {nextWords(words, missing)}
      </p>
      <button type="button" className="lens-plain-button ladder__do" onClick={() => go({ view: doneAt, own: {} })}>
        {does}
      </button>
    </>
  );
}
