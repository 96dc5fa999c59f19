import { useState } from 'react';
import type { Delivery, Part } from '#domain/audit/delivery';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import { CountingState } from '../figures/CountingState';
import { useCounting } from '../figures/useCounting';
import { readDelivery } from './readDelivery';
import './delivery.css';

/**
 * On time, on budget and done, project by project, as Jira knows it. It stands beside what is said for customers and is
 * made into no figure with it.
 */
export function DeliveryPart({ settings, round }: { settings: Settings; round: number }) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const [isAsked, setAsked] = useState(false);
  const counting = useCounting(isAsked ? String(round) : null, (told) => readDelivery(settings, timeZone, told));
  return (
    <>
      {!isAsked && (
        <button type="button" className="lens-plain-button" onClick={() => setAsked(true)}>
          Read dates and hours from Jira
        </button>
      )}
      <CountingState counted={counting} what="Reading deliverables" />
      {counting.state === 'ready' &&
        (counting.value.projects.length === 0 ? (
          <p className="audit-figure__note">Nothing is delivered there.</p>
        ) : (
          <>
            <table className="audit-delivery" aria-label="On time, on budget and done, by project">
              <thead>
                <tr>
                  <th scope="col">Project</th>
                  <th scope="col">On time</th>
                  <th scope="col">On budget</th>
                  <th scope="col">Done</th>
                </tr>
              </thead>
              <tbody>
                {counting.value.projects.map(({ key, name, delivery }) => (
                  <tr key={key}>
                    <th scope="row" title={name}>
                      {key}
                    </th>
                    <Cell part={delivery.onTime} apart={timeWords(delivery, figures)} figures={figures} />
                    <Cell part={delivery.onBudget} apart={budgetWords(delivery, figures)} figures={figures} />
                    <Cell part={delivery.done} apart={[]} figures={figures} />
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="audit-figure__note">
              On time: done by the due date, of what is done or past it. On budget: hours within the original estimate,
              of what is done or above it. Neither is mixed with the figures for customers.
              {counting.value.isPart && ` The first ${figures(counting.value.read)} by key. There are more.`}
            </p>
          </>
        ))}
    </>
  );
}

const WHOLE = 100;

function Cell({ part: { x, n }, apart, figures }: { part: Part; apart: readonly string[]; figures: Figures }) {
  return (
    <td>
      {n === 0 ? (
        <span className="audit-delivery__none">cannot tell</span>
      ) : (
        <>
          <strong>{`${Math.round((x / n) * WHOLE)}%`}</strong> {`${figures(x)} of ${figures(n)}`}
        </>
      )}
      {apart.map((words) => (
        <span key={words} className="audit-delivery__apart">
          {words}
        </span>
      ))}
    </td>
  );
}

const counts = (figures: Figures, of: Readonly<Record<string, number>>): string[] =>
  Object.entries(of).flatMap(([words, count]) => (count === 0 ? [] : [`${words}: ${figures(count)}`]));

const timeWords = ({ notDueYet, noDueDate }: Delivery, figures: Figures): string[] =>
  counts(figures, { 'not due yet': notDueYet, 'no due date': noDueDate });

const budgetWords = ({ stillWithin, noEstimate, noHours }: Delivery, figures: Figures): string[] =>
  counts(figures, { 'within it, under way': stillWithin, 'no estimate': noEstimate, 'no hours': noHours });
