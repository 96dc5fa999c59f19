import type { ReleasedVersion } from '#domain/engagement/countedVersions';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { daysIn } from './dayWords';

interface ConditionsProps {
  types: readonly string[];
  /** Name of the version; null for all of a project. */
  version: string | null;
  released: readonly ReleasedVersion[];
  /** Dated versions that are not counted. */
  cut: number;
  /** Bugs that affect no version that is released and dated; null where that was not asked. */
  leftOut: number | null;
  asOf: string;
  /** A line is drawn over versions of several days. */
  hasLine?: boolean;
}

/** Under which conditions the number is what it is: each has a name, so that it can be asked about. */
export function Conditions({ types, version, released, cut, leftOut, asOf, hasLine = false }: ConditionsProps) {
  const { locale, timeZone } = useHost();
  const [figures, day] = [figuresIn(locale), daysIn(locale)];
  const days = [...new Set(released.map((one) => one.released))].sort();
  const goLive =
    days.length === 1 && days[0] !== undefined
      ? `${day(days[0])}, the release date of ${version ?? 'its only dated version'}.`
      : `The release date of each version, ${day(days[0] ?? asOf)} to ${day(days.at(-1) ?? asOf)}.`;
  return (
    <dl className="escape-conditions" aria-label="What is counted">
      <dt>Bugs</dt>
      <dd>{`Issues of type ${types.join(', ')}.`}</dd>
      <dt>Version</dt>
      <dd>
        A bug counts for the earliest version it affects that is released and has a date, as Jira has it now.
        {version === null && ` ${counted(figures, released.length, 'version is', 'versions are')} counted.`}
        {cut > 0 &&
          ` ${counted(figures, cut, 'older one is', 'older ones are')} not, nor ${cut === 1 ? 'its' : 'their'} bugs.`}
      </dd>
      <dt>Go-live</dt>
      <dd>{goLive}</dd>
      <dt>Before</dt>
      <dd>{`Created before that day, by the days of your time zone (${timeZone}).`}</dd>
      {hasLine && days.length > 1 && (
        <>
          <dt>Line</dt>
          <dd>Each day is told for the versions that are that old: where younger ones drop out, it can rise.</dd>
        </>
      )}
      {leftOut !== null && (
        <>
          <dt>Left out</dt>
          <dd>
            {`${counted(figures, leftOut, 'bug', 'bugs')} of this project: ` +
              (cut > 0 ? 'for an older version, or for none that has a date.' : 'for no version that has a date.')}
          </dd>
        </>
      )}
      <dt>As of</dt>
      <dd>{`${day(asOf)}, as Jira counts for you. On a large site Jira’s counts can be a little off.`}</dd>
    </dl>
  );
}
