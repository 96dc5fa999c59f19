import type { Health } from '#contract/health';
import { useHost } from '../../host/HostProvider';
import type { Figures } from '../../parts/texts/counted';

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
    </>
  );
}
