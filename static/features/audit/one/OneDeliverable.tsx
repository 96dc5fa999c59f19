import type { Ref } from 'react';
import { Bar } from '../../../parts/messages/Skeleton';
import { Face } from '../../../people/Face';
import { EpicLink } from '../../portfolio/list/EpicLink';
import type { Departments } from '../silos/useDepartments';
import type { Deliverable } from '../queue/deliverable';
import type { Details } from './details';
import './one.css';

interface OneDeliverableProps {
  deliverable: Deliverable;
  /** Undefined while they are read, null where they could not be. */
  details: Details | null | undefined;
  departments: Departments;
  heading: Ref<HTMLHeadingElement>;
  /** Where it stands among those that wait: "121st of 200". */
  place: string;
}

/** Longer ones are cut: the whole text is in the issue, one press away. */
const LONGEST = 400;

/** One deliverable with what one has to know of it; below it what is done with it. */
export function OneDeliverable({ deliverable, details, departments, heading, place }: OneDeliverableProps) {
  const { key, summary, type, parent } = deliverable;
  const reaches = details ? departments.reachWords(details.projectKeys, details.isPart) : '';
  return (
    <>
      <div className="audit-one__top">
        <span>{place}</span>
        {details && <Who details={details} />}
      </div>
      <h2 ref={heading} className="audit-one__head" tabIndex={-1}>
        <EpicLink epic={{ key, summary }} />
      </h2>
      <p className="audit-one__of">
        {type}
        {parent && (
          <>
            {' of '}
            <EpicLink epic={parent} />
          </>
        )}
        {reaches !== '' && ` · ${reaches}`}
      </p>
      <div className="audit-one__about">
        {details === undefined ? <Bar width="90%" height="16px" /> : <p>{aboutWords(details)}</p>}
      </div>
    </>
  );
}

function Who({ details: { assignee, reporter } }: { details: Details }) {
  if (assignee)
    return (
      <span className="audit-one__who">
        <Face person={assignee} size={20} />
        {assignee.displayName}
      </span>
    );
  return (
    <span className="audit-one__who">{reporter ? `asked for by ${reporter.displayName}` : 'nobody assigned'}</span>
  );
}

function aboutWords(details: Details | null): string {
  if (details === null) return 'What it is about could not be read. It stands in the issue.';
  const { description } = details;
  if (description === '') return 'It has no description.';
  return description.length > LONGEST
    ? `${description.slice(0, LONGEST).toWellFormed()}… The rest is in the issue.`
    : description;
}
