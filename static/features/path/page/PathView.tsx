import Button from '@atlaskit/button/new';
import { useId, useMemo, useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import { isStep, type StepId } from '#domain/path/steps';
import { stakeOfPath } from '#domain/path/standing';
import { useHost } from '../../../host/HostProvider';
import { printPage } from '../../../host/navigation';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { usePeople } from '../../../people/usePeople';
import { useWidth } from '../../journey/picture/useWidth';
import { useOwnTitle } from '../../portfolio/page/BesideTitle';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { useAnewOnRefresh } from '../../portfolio/page/useAnewOnRefresh';
import { ViewSkeleton } from '../../portfolio/page/ViewSkeleton';
import { EntryForm } from '../../register/form/EntryForm';
import { EntryHistory } from '../../register/list/EntryHistory';
import { Briefs } from '../briefs/Briefs';
import { Crowns } from '../beside/Crowns';
import { OldAndNew } from '../beside/OldAndNew';
import { Sustained } from '../beside/Sustained';
import { EpicsOfPath } from '../epics/EpicsOfPath';
import { chainFigures } from '../funnel/chainFigures';
import { FunnelPart } from '../funnel/FunnelPart';
import { StakePart } from '../funnel/StakePart';
import { StepDetail, StepHistory } from '../funnel/StepDetail';
import { Moves } from '../moves/Moves';
import { InvolvementPart } from '../office/InvolvementPart';
import type { PathData } from '../reading/pathData';
import { figuresOf } from '../reading/pathFigures';
import { usePath } from '../reading/usePath';
import { Room } from '../room/Room';
import { SessionsHere } from '../sessions/SessionsHere';
import { pathNumbersIn } from '../words/numbers';
import { PathHead } from './PathHead';
import './path.css';

/** One path, at an address of its own. */
export default function PathView() {
  const { address } = usePortfolioPage();
  return <OnePath key={address.id} id={address.id ?? ''} />;
}

function OnePath({ id }: { id: string }) {
  const read = usePath(id);
  const { anew } = read;
  useAnewOnRefresh(anew);
  if (read.state === 'failed')
    return (
      <div className="path-page">
        <FailureMessage failure={read.failure} onTryAgain={read.again} />
        <AllPaths />
      </div>
    );
  if (read.state === 'loading') return <ViewSkeleton />;
  return <Shown data={read.value} onChanged={anew} />;
}

const AllPaths = () => <PageLink to={{ view: 'paths', id: null, own: {} }}>All paths</PageLink>;

/** Below this width of the view the reasons of a step open below its row, otherwise beside the funnel. */
const ROOM_FOR_TWO = 900;

interface ShownProps {
  data: PathData;
  onChanged: () => void;
}

function Shown({ data, onChanged }: ShownProps) {
  const { locale } = useHost();
  const view = useRef<HTMLDivElement>(null);
  const width = useWidth(view);
  const [now] = useState(() => new Date().toISOString());
  const numbers = useMemo(() => pathNumbersIn(locale), [locale]);
  const figures = useMemo(() => figuresOf(data, now), [data, now]);
  const byStep = useMemo(() => chainFigures(data.values, figures.steps, figures.standing), [data, figures]);
  const { funnel } = figures.standing;
  const whole = stakeOfPath(data.values, funnel.state === 'chain' ? funnel : null);
  const people = usePeople(peopleIn(data));
  useOwnTitle(data.values.name ?? 'A path without a name');
  const [open, choose] = useOpenStep(figures.worst);
  const detailId = useId();
  const step = figures.steps.find(({ id }) => id === open);
  const isNarrow = width > 0 && width < ROOM_FOR_TWO;
  const detail = step && <StepDetail id={detailId} {...{ step, data, numbers }} />;
  return (
    <div ref={view} className="path-page">
      <Head data={data} people={people} onChanged={onChanged} />
      <Room data={data} onChanged={onChanged} />
      <div className={isNarrow ? 'path-page__two path-page__two--one' : 'path-page__two'}>
        <div className="path-page__main">
          <FunnelPart
            {...{ data, figures, byStep, open, numbers, detailId }}
            onOpen={choose}
            below={isNarrow ? (detail ?? null) : null}
          />
          {step && <StakePart {...{ data, step, numbers, whole }} figures={byStep[step.id]} />}
          {step && <StepHistory {...{ step, data, people, numbers }} />}
        </div>
        <div className="path-page__aside">
          {!isNarrow && detail}
          <InvolvementPart involvement={figures.involvement} />
        </div>
      </div>
      <OldAndNew data={data} ways={figures.ways} shift={figures.shift} numbers={numbers} now={now} />
      <div className="path-page__moves">
        <Moves data={data} onChanged={onChanged} />
      </div>
      <div className="path-page__moves">
        <Briefs data={data} onChanged={onChanged} />
      </div>
      <SessionsHere data={data} />
      <div className="path-page__three">
        <Sustained data={data} />
        <Crowns data={data} numbers={numbers} />
        <EpicsOfPath data={data} onChanged={onChanged} />
      </div>
      <div className="path-page__foot">
        <Changes data={data} />
        <AllPaths />
      </div>
    </div>
  );
}

/** What was changed of the path; read once somebody wants to know. */
function Changes({ data: { path, settings } }: Pick<ShownProps, 'data'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary="What was changed, by whom" onToggle={setOpen}>
      {isOpen && <EntryHistory id={path.id} kind="path" settings={settings} />}
    </Disclosure>
  );
}

/** The step whose reasons are shown stands in the address; without one it is the worst. */
function useOpenStep(worst: StepId | null): [StepId | null, (step: StepId) => void] {
  const { address, setOwn } = usePortfolioPage();
  const asked = address.own['step'] ?? '';
  const open = asked === 'none' ? null : isStep(asked) ? asked : worst;
  return [open, (step) => setOwn({ step: step === open ? 'none' : step === worst ? '' : step }, 'replace')];
}

/** What one may do with the path, and the form that changes it. */
function Head({ data, people, onChanged }: ShownProps & { people: ReturnType<typeof usePeople> }) {
  const { path, settings } = data;
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <PathHead data={data} people={people}>
        {path.may.change && !isChanging && (
          <Button spacing="compact" onClick={() => setChanging(true)}>
            Change
          </Button>
        )}
        {data.may.add && (
          <PageLink to={{ view: 'enter', id: null, own: { path: path.id, all: 'yes' } }}>Enter readings</PageLink>
        )}
        <Button spacing="compact" appearance="subtle" onClick={printPage}>
          Print
        </Button>
      </PathHead>
      {isChanging && (
        <EntryForm
          kind="path"
          home={path.home}
          entry={path}
          settings={settings}
          onCancel={() => setChanging(false)}
          onSaved={() => {
            setChanging(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}

const peopleIn = ({ path, vettings, moves }: PathData): (string | null)[] => [
  path.owner,
  ...[...vettings, ...moves].flatMap(({ owner, by, answer }: EntryView) => [owner, by, answer?.by ?? null]),
];
