import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { figuresIn } from '../../../parts/texts/counted';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { concernsOf } from '../reading/concerns';
import { useMeasures } from '../reading/useMeasures';
import { useWithStored } from '../reading/useWithStored';
import type { OfficeRead } from '../office/readSayDo';
import SayDoPart from '../office/SayDoPart';
import { StagesPart } from '../stages/StagesPart';
import { useReadingTools } from '../table/useReadingTools';
import { AddMeasure, type Begun } from './AddMeasure';
import { MeasuresList } from './MeasuresList';
import { hiddenSentence } from './measuresWords';
import './measures.css';

/** What is measured: the newest value of each, its trend, and what is due. */
export default function MeasuresView() {
  const { refreshed } = usePortfolioPage();
  const settings = useAnswer('settings.open', {});
  if (settings.state === 'loading') return <ListSkeleton />;
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  return <Measures settings={settings.value.settings} round={refreshed} />;
}

function Measures({ settings, round }: { settings: Settings; round: number }) {
  const [now] = useState(() => new Date().toISOString());
  const [begun, begin] = useState<Begun | null>(null);
  const [office, setOffice] = useState<OfficeRead | null>(null);
  const read = useMeasures(round);
  const { state, vetted, hidden, failure } = read;
  const { measures, book } = useWithStored(read.measures, now);
  const mayEnter = measures.some(({ entry }) => entry.may.change);
  const tools = useReadingTools({ measures, settings, book, mayEnter });
  const figures = figuresIn(useHost().locale);
  const all = useMemo(
    () => measures.map((measure) => ({ measure, concerns: concernsOf(measure, vetted, now) })),
    [measures, vetted, now],
  );
  if (state === 'loading') return <ListSkeleton />;
  if (state === 'failed') return failure && <FailureMessage failure={failure} onTryAgain={read.again} />;
  return (
    <>
      {all.length + hidden > 0 && <SayDoPart {...{ settings, round }} onRead={setOffice} onChanged={read.again} />}
      <div className="measures lens-page__card">
        <div className="measures__tools">
          {mayEnter && (
            <PageLink to={{ view: 'enter', id: null, own: {} }} className="measures__enter">
              Enter what is due
            </PageLink>
          )}
          <AddMeasure settings={settings} begun={begun} onBegin={begin} onAdded={read.again} />
          {measures.length > 0 && tools.menu}
        </div>
        {tools.below}
        {office && all.length > 0 && <StagesPart {...{ all, office, settings }} onAdd={(stage) => begin({ stage })} />}
        {all.length === 0 ? (
          <Message tone="empty">
            {hidden > 0 ? `You can see no measure. ${hiddenSentence(hidden, figures)}` : 'Nothing is measured yet.'} Add
            one: a number with a denominator, such as how many customers know where to pay their bill.
          </Message>
        ) : (
          <MeasuresList all={all} hidden={hidden} />
        )}
        {state === 'reading on' && <Loading>{`Reading more measures: ${measures.length} so far…`}</Loading>}
        {failure && <FailureMessage failure={failure} onTryAgain={read.again} />}
        {read.isPart && state === 'ready' && (
          <p className="measures__output">
            There are more, which are not counted above.{' '}
            <Button spacing="compact" onClick={read.readOn}>
              Read more
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

const ListSkeleton = () => (
  <Skeleton says="Reading the measures…">
    <Bar width="50%" height="24px" />
    <BarRows rows={8} height={64} columns="2fr 1fr 160px 1fr" />
  </Skeleton>
);
