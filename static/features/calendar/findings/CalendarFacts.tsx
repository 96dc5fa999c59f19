import { counted } from '../../../parts/texts/counted';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { depthWord } from '../calendarWords';
import type { FindingsProps } from './Findings';
import './calendar-facts.css';

const UNDATED = {
  one: 'epic is rated noticeable or severe and has no date',
  many: 'epics are rated noticeable or severe and have no date',
};

/** What the calendar is made of, and what is not in it. */
export function CalendarFacts({ calendar, dates, unreadable }: FindingsProps & { unreadable: number }) {
  const { disruptions, undated, cut, withoutDueDate } = calendar;
  const { figures } = dates;
  const ofEpics = counted(figures, new Set(disruptions.map(({ epic }) => epic.id)).size, 'epic', 'epics');
  const left = cut.map(({ key, recorded, disruptions: dated }) => `${key} ${figures(recorded - dated.length)}`);
  const sentences = [
    `${counted(figures, disruptions.length, 'disruption', 'disruptions')} of ${ofEpics}.`,
    left.length === 0 ? '' : `Not drawn, as they have no date or are more than ten of one epic: ${left.join(', ')}.`,
    withoutDueDate === 0
      ? ''
      : `${counted(figures, withoutDueDate, 'epic that disturbs has', 'epics that disturb have')} no due date, ` +
        'so nobody can say when the benefit comes.',
    unreadable === 0
      ? ''
      : `${counted(figures, unreadable, 'epic is', 'epics are')} not in the calendar before it is published anew.`,
  ];
  return (
    <div className="lens-calendar-facts">
      <p>{sentences.filter((sentence) => sentence !== '').join(' ')}</p>
      {undated.length > 0 && (
        <Disclosure summary={counted(figures, undated.length, UNDATED.one, UNDATED.many)}>
          <ul>
            {undated.map((epic) => (
              <li key={epic.id}>
                <EpicLink epic={epic} />
                {` ${[depthWord(epic.level), epic.assignee ?? 'nobody is assigned'].join(' · ')}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
