import { useHost } from '../../host/HostProvider';
import { figuresIn } from '../../parts/texts/counted';
import { personOrYouWords } from '../../people/PersonName';
import type { People } from '../../people/usePeople';
import { loadSentences } from './askWords';
import { useSponsorLoads } from './useSponsorLoads';
import './sponsor.css';

/** How much is asked of sponsors and how long it waits, so that who asks more knows it. */
export function SponsorLoad({ sponsors, people }: { sponsors: readonly string[]; people: People }) {
  const { state, loads, isCut } = useSponsorLoads(sponsors);
  const { locale, accountId } = useHost();
  const figures = figuresIn(locale);
  if (sponsors.length === 0 || state === 'reading') return null;
  if (state === 'failed')
    return <p className="sponsor-load">How much waits for the sponsor could not be read. Reload the page to see it.</p>;
  return (
    <div className="sponsor-load">
      {[...loads].map(([sponsor, load]) => {
        const [first, ...rest] = loadSentences(figures, personOrYouWords(sponsor, people, accountId), load);
        return (
          <p key={sponsor}>
            <strong>{first}</strong> {rest.join(' ')}
          </p>
        );
      })}
      {isCut && <p>There are more epics that ask than were read here, so these are the least that wait.</p>}
    </div>
  );
}
