import type { CrownsTold } from '#domain/path/read/crowns';
import { CROWNS, crownsCounted, crownWords, type CrownName } from '#domain/path/tripleCrown';
import { useHost } from '../../../host/HostProvider';
import { CrownSign } from './CrownSign';
import './crowns-line.css';

const WORDS: Readonly<Record<CrownName, string>> = { service: 'service', cost: 'cost', revenue: 'revenue' };

/** The three crowns of a path in a line: how many are won, since when, and each by its name. */
export function CrownsLine({ crowns }: { crowns: CrownsTold }) {
  const { locale } = useHost();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const since =
    crowns.since === null
      ? ', until it is said when the path went live'
      : ` since ${day.format(new Date(crowns.since))}`;
  return (
    <p className="crowns-line">
      <span>{`${crownWords(crownsCounted(crowns))}${since}:`}</span>
      {CROWNS.map((name) => (
        <span key={name} className="crowns-line__one">
          <CrownSign state={crowns[name]} /> {`${WORDS[name]} ${crowns[name]}`}
        </span>
      ))}
    </p>
  );
}
