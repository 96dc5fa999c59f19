import { useId, useState } from 'react';
import type { EntryView } from '#contract/register';
import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import type { FollowedIssue } from '../../../../host/issues/followedIssues';
import { useDay } from '../../../../parts/texts/useDay';
import { usePeople } from '../../../../people/usePeople';
import { EpicLink } from '../../../portfolio/list/EpicLink';
import { EntryRow } from '../../../register/list/EntryRow';
import { useRecordNames } from '../../../register/records/useRecordNames';
import { peopleOfEntry, recordsOfEntry } from '../../../register/words/namedIn';
import type { Read } from '../../../../parts/messages/useRead';
import { useFocusAfter } from '../../../../parts/opening/useFocusAfter';
import { foundBy, type ListedGap } from '../listedGap';
import { GapIssue } from './GapIssue';
import { NAMELESS_GAP, severityWords } from './oneGapWords';
import { ToldUpward } from './ToldUpward';
import { Upward } from './Upward';

interface GapRowProps {
  gap: ListedGap;
  settings: Settings;
  status: Read<ReadonlyMap<string, FollowedIssue>>;
  isOpen: boolean;
  onToggle: () => void;
  onSaved: (entry: EntryView, published: boolean) => void;
  onMet: (entry: EntryView) => void;
}

/** One gap: what, how bad, found by which session, told upward or not, and how far its issue is. */
export function GapRow({ gap, settings, status, isOpen, onToggle, onSaved, onMet }: GapRowProps) {
  const id = useId();
  const [tells, setTells] = useState(false);
  const button = useFocusAfter(tells);
  const { row, epic } = gap;
  const { severity } = row.said;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <span className="lens-gaps__what">{row.said.what ?? NAMELESS_GAP}</span>
          <EpicLink epic={epic} />
        </th>
        <td data-head="How bad">
          <Severity severity={severity} />
        </td>
        <td data-head="Found">
          <Found gap={gap} />
        </td>
        <td data-head="Told upward">
          <Upward gap={gap} />
        </td>
        <td data-head="Issue">
          <GapIssue gap={gap} status={status} none="none" />
        </td>
        <td>
          <span className="lens-gaps__doing">
            {!gap.isTold && row.entry.may.change && (
              <button
                ref={button}
                type="button"
                className="lens-plain-button"
                aria-expanded={tells}
                onClick={() => setTells(!tells)}
              >
                Told upward
                <span className="lens-visually-hidden"> {row.said.what}</span>
              </button>
            )}
            <button
              type="button"
              className="lens-plain-button"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={onToggle}
            >
              {isOpen ? 'Close' : 'Open'}
              <span className="lens-visually-hidden"> {row.said.what}</span>
            </button>
          </span>
        </td>
      </tr>
      <tr className="lens-gaps__below" hidden={!tells}>
        <td colSpan={6}>
          {tells && (
            <ToldUpward
              entry={row.entry}
              onTold={(entry, published) => {
                setTells(false);
                onSaved(entry, published);
              }}
              onMet={onMet}
              onLater={() => setTells(false)}
            />
          )}
        </td>
      </tr>
      <tr id={id} className="lens-gaps__below" hidden={!isOpen}>
        <td colSpan={6}>{isOpen && <Opened entry={row.entry} {...{ settings, onSaved, onMet }} />}</td>
      </tr>
    </tbody>
  );
}

const BARS: Readonly<Record<string, number>> = { minor: 1, serious: 2, blocking: 3 };

/** How bad, as one to three bars beside its word. */
function Severity({ severity }: { severity: string | null }) {
  if (severity === null) return <span className="lens-published__none">not said</span>;
  const bars = BARS[severity] ?? 0;
  return (
    <span className="lens-gaps__severity">
      <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            className={bar <= bars ? 'lens-gaps__bar lens-gaps__bar--on' : 'lens-gaps__bar'}
            x={(bar - 1) * 5 + 0.5}
            y={11 - bar * 3}
            width="4"
            height={bar * 3}
          />
        ))}
      </svg>
      {severityWords(severity)}
    </span>
  );
}

/** By which sessions, or else by whom, and when it was written down where that is another day. */
function Found({ gap }: { gap: ListedGap }) {
  const day = useDay();
  const named = foundBy(gap, day);
  const { foundIn } = gap.row.said;
  return (
    <>
      {named.length === 0 && (optionWords(KINDS.gap.fields.foundIn, foundIn) ?? 'Nobody said by whom')}
      {named.map(({ cohort, days }) => (
        <span key={cohort} className="lens-gaps__by">
          {cohort}
          {days !== '' && <span className="lens-gaps__quiet">{days}</span>}
        </span>
      ))}
      {named.every(({ days }) => days === '') && <span className="lens-gaps__quiet">{day(gap.foundAt)}</span>}
    </>
  );
}

const nothingToHold = (): void => undefined;

/** The record itself: all that it says, changed, removed, with its history. */
function Opened({
  entry,
  settings,
  onSaved,
  onMet,
}: Pick<GapRowProps, 'settings' | 'onSaved' | 'onMet'> & { entry: EntryView }) {
  const people = usePeople(peopleOfEntry(entry));
  const records = useRecordNames(recordsOfEntry(entry));
  return (
    <ul className="lens-boxed" aria-label="The gap">
      <EntryRow {...{ entry, settings, people, records, onSaved }} put={onMet} onWriting={nothingToHold} />
    </ul>
  );
}
