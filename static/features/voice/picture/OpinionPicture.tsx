import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';
import { signed } from '#domain/rating/rounding';
import { roleLabel } from '#domain/register/listed/roles';
import type { Settings } from '#domain/settings/settings';
import { isToldByWord } from '#kernel/people';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { PersonName } from '../../../people/PersonName';
import { usePeople, type People } from '../../../people/usePeople';
import { firstSaidIn, saidIn } from '../opinion/opinionDraft';
import type { Opinions } from '../opinion/useOpinions';
import { dayWords, saidWords } from '../voiceWords';
import { DRAWN_AT_FIRST, firstOf, pictureGroups, type PictureGroup } from './pictureRows';
import { placeOf, Track } from './Track';
import './picture.css';

interface OpinionPictureProps {
  opinions: Opinions;
  settings: Settings;
}

/**
 * What each person says, by the customers that they speak for, on the line from -3 to +3: now, before they saw the
 * others, and where the rating stands. One table: a picture for the eyes, words for everybody.
 */
export function OpinionPicture({ opinions, settings }: OpinionPictureProps) {
  const figures = figuresIn(useHost().locale);
  const [showsAll, setShowsAll] = useState(false);
  const { groups, leftOut } = firstOf(pictureGroups(opinions, settings), showsAll ? Infinity : DRAWN_AT_FIRST);
  const people = usePeople([
    ...opinions.opinions.map(({ by }) => by),
    ...opinions.waitingFor.map(({ person }) => person),
  ]);
  if (groups.length === 0) return null;
  const { rated, agreement } = opinions;
  const isRevised = opinions.opinions.some((one) => firstSaidIn(one) !== null);
  return (
    <div className="voice-picture">
      <table className="voice-picture__table">
        <caption className="lens-visually-hidden">
          What each says it does to customers, from -3 much worse to +3 much better
          {rated === null ? '' : `; the rating says ${signed(rated)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Customers</th>
            <td className="voice-picture__scale" aria-hidden="true">
              <div>
                {SIGNED_LEVELS.map((level) => (
                  <span key={level} style={{ insetInlineStart: `${placeOf(level)}%` }}>
                    {signed(level)}
                  </span>
                ))}
              </div>
            </td>
            <th scope="col">Who says what</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.segment ?? ''} group={group} rated={rated} people={people} settings={settings} />
        ))}
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td className="voice-picture__scale">
              <div>
                {(rated === null || rated > -2) && <span style={{ insetInlineStart: '0' }}>worse</span>}
                {rated !== null && (
                  <span className="voice-picture__rated" style={insideAt(rated)}>
                    rating {signed(rated)}
                  </span>
                )}
                {(rated === null || rated < 2) && <span style={{ insetInlineEnd: '0' }}>better</span>}
              </div>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="voice-picture__notes">
        {isRevised && (
          <span>
            <span className="voice-picture__ring" aria-hidden="true" /> before they saw the others
          </span>
        )}
        {agreement?.agreement != null && <span>agreement {agreement.agreement.toFixed(2)} of 1</span>}
        {leftOut > 0 && (
          <button type="button" className="lens-link" onClick={() => setShowsAll(true)}>
            Show {counted(figures, leftOut, 'more opinion', 'more opinions')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Below a level, and never beyond the ends of the line, where a narrow screen would be scrolled to the side. */
const insideAt = (level: number) => ({
  insetInlineStart: `${placeOf(level)}%`,
  transform: `translateX(-${placeOf(level)}%)`,
});

interface GroupProps {
  group: PictureGroup;
  rated: number | null;
  people: People;
  settings: Settings;
}

function Group({ group, rated, people, settings }: GroupProps) {
  const host = useHost();
  const { label, opinions, waiting } = group;
  const isQuiet = opinions.length === 0;
  return (
    <tbody className={isQuiet ? 'voice-picture__quiet' : undefined}>
      {opinions.map((opinion, index) => (
        <tr key={opinion.id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={opinions.length + waiting.length}>
              {label}
            </th>
          )}
          <td className="voice-picture__line" aria-hidden="true">
            <Track
              now={saidIn(opinion).impact}
              first={firstSaidIn(opinion)?.impact ?? null}
              rated={rated}
              person={people.byId.get(opinion.by)}
            />
          </td>
          <td className="voice-picture__words">
            <Words opinion={opinion} people={people} settings={settings} />
          </td>
        </tr>
      ))}
      {waiting.map(({ person, dueAt }, index) => (
        <tr key={`${person} ${index}`}>
          {isQuiet && index === 0 && (
            <th scope="rowgroup" rowSpan={waiting.length}>
              {label}
            </th>
          )}
          <td className="voice-picture__line" aria-hidden="true">
            <Track now={null} first={null} rated={rated} person={null} />
          </td>
          <td className="voice-picture__words voice-picture__asked">
            asked {person === null ? 'a former user' : <PersonName accountId={person} people={people} />}
            {dueAt !== null &&
              (dueAt > new Date().toISOString()
                ? `, until ${dayWords(dueAt, host)}`
                : `, no answer by ${dayWords(dueAt, host)}`)}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Words({ opinion, people, settings }: { opinion: EntryView; people: People; settings: Settings }) {
  const figures = figuresIn(useHost().locale);
  const said = saidIn(opinion);
  const first = firstSaidIn(opinion);
  const role = opinion.body['role'];
  return (
    <>
      <PersonName accountId={opinion.by} people={people} />
      {/* Who is told by their role has it for a name. */}
      {typeof role === 'string' && !isToldByWord(opinion.by) && ` · ${roleLabel(role, settings)}`}:{' '}
      {first && <>{saidWords(first)}, now </>}
      <strong>{saidWords(said)}</strong>
      {opinion.body['blind'] === true ? '' : ' · in sight of the others'}
      {said.customers !== null && (
        <span className="voice-picture__for">
          speaks for about {counted(figures, said.customers, 'customer', 'customers')}
        </span>
      )}
      {said.evidence !== null && <span className="voice-picture__for">“{said.evidence}”</span>}
    </>
  );
}
