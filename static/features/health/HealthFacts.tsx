import type { ReactNode } from 'react';
import type { Health, ScheduledRun } from '#contract/health';
import { useHost } from '../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../parts/texts/counted';
import { TimeText } from '../../parts/texts/TimeText';
import { runWords, sizeWords, spreadWords } from './healthWords';
import { PointsFact } from './PointsFact';
import { RemovePublished } from './RemovePublished';
import { RetryPublications } from './RetryPublications';
import { TroubledEpics } from './TroubledEpics';

/** For what can be done whatever could be read. */
const ALWAYS = {};

/** Everything that is known of the app's health, a fact a line. What could not be read says so in its place. */
export function HealthFacts({ health: { runs, backlog, failed, settings, points } }: { health: Health }) {
  const figures = figuresIn(useHost().locale);
  return (
    <dl className="lens-health__facts">
      <Fact name="Hourly check" part={runs}>
        {({ sweep }) => (
          <Run run={sweep} figures={figures} never="It has not run yet. It comes within an hour of the installation." />
        )}
      </Fact>
      <Fact name="Nightly check" part={runs}>
        {({ reconcile }) => (
          <Run
            run={reconcile}
            figures={figures}
            never="It has not run yet. It comes within a day of the installation."
          />
        )}
      </Fact>
      <Fact name="Out of sight" part={runs}>
        {({ reconcile: { complete } }) => <OutOfSight unseen={complete?.unseen ?? null} figures={figures} />}
      </Fact>
      <Fact name="Waiting" part={backlog}>
        {(one) => <Backlog backlog={one} figures={figures} />}
      </Fact>
      <Fact name="Not published" part={failed}>
        {(one) =>
          one.refused.count + one.late.count === 0 ? (
            <p>No epic is noted as refused by Jira or as waiting for more than an hour.</p>
          ) : (
            <Failed failed={one} />
          )
        }
      </Fact>
      <Fact name="Settings" part={settings}>
        {(one) => <p>{spreadWords(one, figures)}</p>}
      </Fact>
      <Fact name="Storage" part={runs}>
        {({ storage }) => <Storage storage={storage} figures={figures} />}
      </Fact>
      <Fact name="Requests to Jira" part={points}>
        {(one) => <PointsFact points={one} figures={figures} />}
      </Fact>
      <Fact name="Before removing the app" part={ALWAYS}>
        {() => <RemovePublished />}
      </Fact>
    </dl>
  );
}

function Fact<T>({ name, part, children }: { name: string; part: T | null; children: (part: T) => ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {part === null ? <p className="lens-health__note">This could not be read at the moment.</p> : children(part)}
      </dd>
    </div>
  );
}

function Run({
  run: { complete, underWay, failedAt },
  figures,
  never,
}: {
  run: ScheduledRun;
  figures: Figures;
  never: string;
}) {
  return (
    <>
      {complete && (
        <p>
          Last run: <TimeText iso={complete.at} />. {runWords(complete, figures)}
        </p>
      )}
      {failedAt && (
        <p>
          <strong>Failed</strong> <TimeText iso={failedAt} />.
        </p>
      )}
      {!failedAt && underWay && (
        <p>
          Under way: {counted(figures, underWay.checked, 'epic', 'epics')} checked so far, the last ones{' '}
          <TimeText iso={underWay.at} />.
        </p>
      )}
      {!complete && !failedAt && !underWay && <p>{never}</p>}
    </>
  );
}

const AFTER_FIRST_NIGHT = 'Known after the first nightly check.';

function OutOfSight({ unseen, figures }: { unseen: number | null; figures: Figures }) {
  if (unseen === null) return <p>{AFTER_FIRST_NIGHT}</p>;
  if (unseen === 0) return <p>None: Customer Lens sees every epic that was rated, as of its last nightly check.</p>;
  return (
    <p>
      {counted(figures, unseen, 'rated epic is', 'rated epics are')} out of sight for Customer Lens: restricted to some
      people, or deleted without the app being told. The {unseen === 1 ? 'rating is' : 'ratings are'} kept. Only people
      who see the issue can read {unseen === 1 ? 'it' : 'them'}.
    </p>
  );
}

function Backlog({
  backlog: { waiting, running },
  figures,
}: {
  backlog: NonNullable<Health['backlog']>;
  figures: Figures;
}) {
  const saves = `${counted(figures, waiting.count, 'epic waits', 'epics wait')}`;
  return (
    <>
      <p>
        {waiting.count === 0
          ? 'No save waits to be published.'
          : `${waiting.more ? 'At least ' : ''}${saves} for the newest save to be published.`}
      </p>
      {running.map(({ kind, done, total, at }) => (
        <p key={kind + at}>
          {kind === 'rescore' ? 'Re-scoring' : 'A run in the background'}: {figures(done)}
          {total > 0 && ` of about ${figures(total)}`}, the last <TimeText iso={at} />.
        </p>
      ))}
    </>
  );
}

const Failed = ({ failed }: { failed: NonNullable<Health['failed']> }) => (
  <>
    <TroubledEpics failed={failed} />
    <RetryPublications />
  </>
);

function Storage({ storage, figures }: { storage: NonNullable<Health['runs']>['storage']; figures: Figures }) {
  if (!storage) return <p>{AFTER_FIRST_NIGHT}</p>;
  const { at, records, bytes, changes } = storage;
  return (
    <p>
      About {counted(figures, records, 'rating', 'ratings')} in {sizeWords(bytes, figures)}, and{' '}
      {counted(figures, changes, 'entry', 'entries')} in their histories, as counted <TimeText iso={at} />.
    </p>
  );
}
