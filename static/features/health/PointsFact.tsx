import { useSyncExternalStore } from 'react';
import type { Health } from '#contract/health';
import { hourlyPolicy, ratePolicies } from '#domain/health/rateLimits';
import { useHost } from '../../host/HostProvider';
import { listenToJiraWaits, toldRates } from '../../host/jiraWait';
import { counted, type Figures } from '../../parts/texts/counted';

/**
 * What this hour's requests cost. Jira counts points by the hour of the clock, for the app on all its sites together.
 */
export function PointsFact({
  points: { hour, now, before, more, limit, jira },
  figures,
}: {
  points: NonNullable<Health['points']>;
  figures: Figures;
}) {
  const { locale, timeZone } = useHost();
  const since = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(hour));
  const sum = ({ background, saves }: typeof now): string => figures(background + saves);
  return (
    <>
      <p>
        {more ? 'More than' : 'About'} {sum(now)} of {figures(jira?.limit ?? limit)} points since {since}, and{' '}
        {sum(before)} in the hour before.
        {jira &&
          (jira.left === null
            ? ' Jira says that no more than about four fifths are used.'
            : ` Jira says that ${figures(jira.left)} are left.`)}
      </p>
      <p className="lens-health__note">
        Points are what Jira charges for requests, by the hour and for Customer Lens on all sites together. Counted are
        background runs and saves, not the opening of pages.
      </p>
      <PageRates figures={figures} />
    </>
  );
}

/** What Jira told the browser: pages ask it by themselves, and whether that costs points only its answers tell. */
function PageRates({ figures }: { figures: Figures }) {
  const { header, waits } = useSyncExternalStore(listenToJiraWaits, toldRates);
  const policy = hourlyPolicy(ratePolicies(header));
  const lastWait =
    waits.seconds === null ? '' : `, the last time for ${counted(figures, waits.seconds, 'second', 'seconds')}`;
  const sentences = [
    policy &&
      `To this page’s own requests Jira says: ${figures(policy.limit)} points an hour, ` +
        `${policy.left === null ? 'no more than about four fifths used' : `${figures(policy.left)} left`}.`,
    waits.times > 0 && `Jira asked this page to wait ${counted(figures, waits.times, 'time', 'times')}${lastWait}.`,
  ].filter((sentence) => typeof sentence === 'string');
  return sentences.length > 0 && <p className="lens-health__note">{sentences.join(' ')}</p>;
}
