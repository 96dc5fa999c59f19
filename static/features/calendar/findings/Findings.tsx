import { useState, type ReactNode } from 'react';
import { useGoOn } from '../../../parts/opening/useGoOn';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { daysLate, depthWord, hitWords, type DateWords } from '../calendarWords';
import type { ReadOverlap, ShownCalendar } from '../useCalendar';
import './findings.css';

export interface FindingsProps {
  calendar: ShownCalendar;
  dates: DateWords;
}

/** What has to be looked at: missing notices, customers who are hit twice at once, harm long before its benefit. */
export function Findings({ calendar, dates }: FindingsProps) {
  return (
    <div className="lens-findings">
      <MissingNotices {...{ calendar, dates }} />
      <TwoAtOnce {...{ calendar, dates }} />
      <HarmBeforeBenefit {...{ calendar, dates }} />
    </div>
  );
}

function MissingNotices({ calendar: { missing }, dates }: FindingsProps) {
  return (
    <FindingList title="Notice missing" empty="Of nothing that is still to come." {...{ dates }}>
      {missing.map((one) => {
        const { epic, depth, notice } = one;
        const due = notice.state === 'late' ? `due ${dates.day(notice.day)}` : 'no day is set';
        return (
          <Finding
            key={one.id}
            lead={notice.state === 'late' ? daysLate(dates.figures, notice.days) : 'not planned'}
            isDanger
            facts={[depthWord(depth), due, epic.assignee ?? 'nobody is assigned']}
          >
            <EpicLink epic={epic} />, {dates.when(one)}
          </Finding>
        );
      })}
    </FindingList>
  );
}

function TwoAtOnce({ calendar: { overlapsAhead, names, among }, dates }: FindingsProps) {
  return (
    <FindingList
      title="Two at once"
      empty={among === 'stages' ? 'Never at the same stage.' : 'Never on the same customers.'}
      {...{ dates }}
    >
      {overlapsAhead.map((overlap) => (
        <Finding
          key={nameOf(overlap)}
          lead={dates.stretch(overlap.start, overlap.end)}
          facts={[groupWords(overlap, names[among])]}
        >
          {overlap.disruptions.map((one, at) => (
            <span key={one.id}>
              {at > 0 && (at === overlap.disruptions.length - 1 ? ' and ' : ', ')}
              <EpicLink epic={one.epic} isKeyAlone={overlap.disruptions.length > TOLD_IN_FULL} />
            </span>
          ))}
        </Finding>
      ))}
    </FindingList>
  );
}

/** Of more epics the keys stand alone. */
const TOLD_IN_FULL = 2;

const groupWords = ({ groups }: ReadOverlap, names: ReadonlyMap<string, string>): string =>
  groups.flatMap((id) => names.get(id) ?? []).join(', ');

const nameOf = ({ start, end, disruptions }: ReadOverlap): string =>
  [start, end, ...disruptions.map(({ id }) => id)].join(' ');

function HarmBeforeBenefit({ calendar: { harms, names }, dates }: FindingsProps) {
  return (
    <FindingList title="Harm long before benefit" empty="Never by more than a month." {...{ dates }}>
      {harms.map(({ disruption, days, benefitDay, isOverdue }) => (
        <Finding
          key={disruption.id}
          lead={`${dates.figures(days)} days${isOverdue ? ' so far' : ''}`}
          facts={[depthWord(disruption.depth), hitWords(disruption, names)]}
        >
          <EpicLink epic={disruption.epic} />, {dates.when(disruption)},{' '}
          {isOverdue ? 'its due date has passed' : `benefit due ${dates.day(benefitDay)}`}
        </Finding>
      ))}
    </FindingList>
  );
}

interface FindingListProps {
  title: string;
  /** What is said where there is nothing. */
  empty: string;
  dates: DateWords;
  children: readonly ReactNode[];
}

const FIRST = 6;

function FindingList({ title, empty, dates, children }: FindingListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? children : children.slice(0, FIRST);
  const { list, goOn } = useGoOn<HTMLUListElement>(shown.length);
  const showAll = (): void => {
    goOn();
    setAll(true);
  };
  return (
    <section className="lens-findings__list">
      <h2>{title}</h2>
      {children.length === 0 ? <p className="lens-findings__none">{empty}</p> : <ul ref={list}>{shown}</ul>}
      {!all && children.length > FIRST && (
        <button type="button" className="lens-link" onClick={showAll}>
          {`Show all ${dates.figures(children.length)}`}
        </button>
      )}
    </section>
  );
}

interface FindingProps {
  /** What it is measured by: how late, when, how long. */
  lead: string;
  isDanger?: boolean;
  facts: readonly string[];
  children: ReactNode;
}

function Finding({ lead, isDanger = false, facts, children }: FindingProps) {
  return (
    <li>
      <span className={isDanger ? 'lens-findings__lead lens-findings__lead--danger' : 'lens-findings__lead'}>
        {lead}
      </span>
      <div>
        {children}
        <span className="lens-findings__facts">{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </div>
    </li>
  );
}
