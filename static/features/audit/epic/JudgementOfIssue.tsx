import { useId } from 'react';
import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { speaksToCustomers } from '#domain/audit/classes';
import { kindNamed } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { PortfolioLink } from '../../portfolio/page/PortfolioLink';
import { START } from '../../portfolio/page/routes';
import { usePageHref } from '../../portfolio/page/usePageHref';
import { FieldValue } from '../../register/list/Facts';
import { RecordsHere } from '../../register/list/RecordsHere';
import { recordWords, useRecordNames } from '../../register/records/useRecordNames';
import { classWords, readClass } from '../one/classWords';
import { ChildrenJudged } from './ChildrenJudged';
import './judgement-of-issue.css';

export interface JudgementOfIssueProps {
  issueId: string;
  issueKey: string;
  settings: Settings;
  /** Something was saved that is counted. */
  onChanged: () => void;
}

type Audited = Output<'audit.state'>['issues'][number];

/** Whom an issue serves, as far as it may be told, and how much of what stands below it is judged. */
export default function JudgementOfIssue({ issueId, issueKey, settings, onChanged }: JudgementOfIssueProps) {
  const title = useId();
  const answer = useAnswer('audit.state', { issueIds: [issueId] });
  const audited = answer.state === 'ready' ? answer.value.issues[0] : undefined;
  const saved = (): void => {
    answer.anew();
    onChanged();
  };
  return (
    <section className="audit-issue" aria-labelledby={title}>
      <h3 id={title}>Whom it serves</h3>
      {answer.state === 'loading' && (
        <Skeleton says="Reading how it was judged…">
          <BarRows rows={1} height={48} />
        </Skeleton>
      )}
      {answer.state === 'failed' && <FailureMessage failure={answer.failure} onTryAgain={answer.again} />}
      {audited && <Judged {...{ audited, issueId, settings }} onSaved={saved} />}
      <ChildrenJudged issueKey={issueKey} />
    </section>
  );
}

const kind = kindNamed('judgement');

function Judged({
  audited,
  issueId,
  settings,
  onSaved,
}: Pick<JudgementOfIssueProps, 'issueId' | 'settings'> & { audited: Audited; onSaved: () => void }) {
  const { state, judgement, look, mayJudge } = audited;
  return (
    <>
      <RecordsHere
        kind="judgement"
        home={{ issueId }}
        settings={settings}
        entries={judgement ? [judgement] : []}
        tell={(entry) => <Told entry={entry} />}
        label="Judgement"
        {...(state === 'none' ? { none: kind.none } : {})}
        {...(state === 'none' && mayJudge ? { add: { words: kind.add } } : {})}
        onChanged={onSaved}
      />
      {look && <SecondLook first={judgement} look={look} />}
      {state !== 'none' && !look && <HowFar audited={audited} />}
    </>
  );
}

/** A judgement in words: the class, what customers can, and through what. */
function Told({ entry }: { entry: EntryView }) {
  const people = usePeople([entry.by]);
  const { path, enabler, note } = entry.body;
  const records = useRecordNames([path]);
  return (
    <div className="audit-issue__told">
      <SaidOf entry={entry} />
      {typeof path === 'string' && <p>{`Through the path: ${recordWords(path, records)}`}</p>}
      {typeof enabler === 'string' && (
        <p>
          {'Through '}
          <FieldValue field={kind.fields['enabler']!} value={enabler}>
            {enabler}
          </FieldValue>
        </p>
      )}
      {typeof note === 'string' && <p>{note}</p>}
      <p className="audit-issue__quiet">
        {'Judged by '}
        <PersonName accountId={entry.by} people={people} />
      </p>
    </div>
  );
}

function SaidOf({ entry: { body } }: { entry: EntryView }) {
  const chosen = readClass(body['class']);
  if (chosen === null) return <p>Begun; it is not said yet whom it serves.</p>;
  const { name, means } = classWords(chosen);
  const { sentence } = body;
  return (
    <>
      <p>
        <strong>{name}</strong>
        {`: ${means}.`}
      </p>
      {speaksToCustomers(chosen) && typeof sentence === 'string' && <p>{`So that customers can ${sentence}`}</p>}
    </>
  );
}

/** What somebody else said who was told nothing of the first judgement. */
function SecondLook({ first, look }: { first: EntryView | undefined; look: EntryView }) {
  const people = usePeople([look.by]);
  const agrees = first !== undefined && first.body['class'] === look.body['class'];
  return (
    <div className="audit-issue__look">
      <h4>{agrees ? 'The second look says the same' : 'The second look differs: talk it through'}</h4>
      <SaidOf entry={look} />
      <p className="audit-issue__quiet">
        {'By '}
        <PersonName accountId={look.by} people={people} />
        {', who was told nothing of the first.'}
      </p>
    </div>
  );
}

/** Where nobody looked again: whether somebody will, and to whom it is told until then. */
function HowFar({ audited: { state, own, by, judgement, mayJudge } }: { audited: Audited }) {
  const people = usePeople([by]);
  const hrefOf = usePageHref();
  if (judgement && !own) return null;
  if (judgement && state === 'judged')
    return (
      <p className="audit-issue__quiet">
        Only you see it until it is known whether somebody looks at it a second time.
      </p>
    );
  if (judgement) return <p className="audit-issue__quiet">Somebody else looks at it a second time, without yours.</p>;
  return (
    <div className="audit-issue__told">
      <p>
        {'Judged by '}
        {by === null ? 'somebody' : <PersonName accountId={by} people={people} />}
        {'. What they said is told once somebody has looked at it a second time, or nobody is to.'}
      </p>
      {state === 'sampled' && mayJudge && (
        <PortfolioLink href={hrefOf({ ...START, view: 'audit' })}>Take the second look in the audit</PortfolioLink>
      )}
    </div>
  );
}
