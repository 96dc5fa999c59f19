import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { QUALIFICATION } from '#domain/register/kinds/engagement/cohort';
import { segmentLabel } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../../parts/texts/counted';
import { momentWords } from '../../../register/words/valueWords';
import type { Row } from '../../reading/engagementData';

type Cohort = Row<'cohort'>;

const { fields, statuses } = KINDS.cohort;

/** What is known of a cohort: who they are, what they were told of their part, whether they can tell the truth. */
export function CohortTold({ cohort, settings }: { cohort: Cohort; settings: Settings }) {
  const host = useHost();
  const { said, entry } = cohort;
  const day = (iso: string): string => momentWords(iso, host);
  const lines = [whoWords(said, settings, figuresIn(host.locale)), chosenWords(said, figuresIn(host.locale))];
  return (
    <div className="engagement-told">
      <div className="engagement-told__head">
        <h4>{said.name ?? 'A cohort without a name'}</h4>
        <span className="engagement-told__state">{statuses[entry.status as keyof typeof statuses]}</span>
      </div>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {said.roleText !== null && <p className="engagement-told__text">{said.roleText}</p>}
      <p className="engagement-told__quiet">{toldWords(said, day)}</p>
      <ul className="engagement-told__ticks" aria-label="Whether they can tell the truth">
        {NAMES.map((name) => (
          <Tick key={name} words={QUALIFICATION[name]} holds={said[name]} />
        ))}
      </ul>
    </div>
  );
}

const NAMES = Object.keys(QUALIFICATION) as (keyof typeof QUALIFICATION)[];
const TICK = 'M1.5 6.5 4.5 9.5 10.5 2.5';
const CROSS = 'M2.5 2.5l7 7M9.5 2.5l-7 7';
const QUESTION = 'M3.8 4a2.2 2.2 0 1 1 3.1 2c-.6.3-.9.7-.9 1.5M6 10.2v.2';

/** A condition that holds, does not hold, or of which nobody has said it. */
function Tick({ words, holds }: { words: string; holds: boolean | null }) {
  const [shape, heard] = holds === true ? [TICK, 'yes'] : holds === false ? [CROSS, 'no'] : [QUESTION, 'not said'];
  return (
    <li className={holds === true ? 'engagement-told__tick--holds' : undefined}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={shape} />
      </svg>
      {words}
      <span className="lens-visually-hidden">{`: ${heard}`}</span>
    </li>
  );
}

/** "Prepaid · They test · 12 people: 9 customers, 3 who speak for customers". */
function whoWords({ segment, role, size, endCustomers }: Cohort['said'], settings: Settings, figures: Figures): string {
  return [
    segment === null ? null : segmentLabel(segment, settings),
    role === null ? null : optionWords(fields.role, role),
    size === null ? null : peopleWords(size, endCustomers, figures),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function peopleWords(size: number, endCustomers: number | null, figures: Figures): string {
  const people = counted(figures, size, 'person', 'people');
  if (endCustomers === null) return people;
  const proxies = size - endCustomers;
  if (proxies === 0) return `${people}, all customers themselves`;
  const customers = endCustomers === 0 ? 'none a customer' : counted(figures, endCustomers, 'customer', 'customers');
  return `${people}: ${customers}, ${figures(proxies)} who ${proxies === 1 ? 'speaks' : 'speak'} for customers`;
}

/** "Chosen by sales · known to be friendly · 2 complained within a year". */
function chosenWords({ chosenBy, friendly, complained }: Cohort['said'], figures: Figures): string {
  return [
    chosenBy === null ? null : `Chosen by: ${optionWords(fields.chosenBy, chosenBy)?.toLowerCase()}`,
    friendly === null ? null : friendly ? 'known to be friendly' : 'not known to be friendly',
    complained === null ? null : `${complained === 0 ? 'none' : figures(complained)} complained within a year`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function toldWords({ roleText, sentAt, acknowledgedAt }: Cohort['said'], day: (iso: string) => string): string {
  if (roleText === null && sentAt === null) return 'Nobody wrote yet what they are told of their part.';
  if (sentAt === null) return 'Their part was not sent to them yet.';
  if (acknowledgedAt === null) return `Their part was sent on ${day(sentAt)}; they have not acknowledged it.`;
  return `Their part was sent on ${day(sentAt)} and acknowledged on ${day(acknowledgedAt)}.`;
}
