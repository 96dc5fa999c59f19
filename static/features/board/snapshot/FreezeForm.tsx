import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Failure } from '#contract/errors';
import { MOST_FROZEN, SCOPE_MAX, TITLE_MAX } from '#domain/board/board';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { useHost } from '../../../host/HostProvider';
import { call } from '../../../host/server';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Message } from '../../../parts/messages/Message';
import type { PageReading } from '../../portfolio/reading/pageReading';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { asksForTie, TIE_QUERY } from './address';

/** Without the words of a filter: they can name projects that a reader may not know of. */
const scopeText = (scope: Scope, figures: Figures): string =>
  scope.kind === 'all'
    ? 'All epics'
    : scope.kind === 'filter'
      ? 'Epics of a filter'
      : `Epics of ${counted(figures, scope.projectIds.length, 'project', 'projects')}`;

/** @returns what will be frozen, in words. */
function whatWords(figures: Figures, { places, extent, rated }: PageReading): string {
  const sent = Math.min(places.length, MOST_FROZEN);
  if (sent === 0) return 'No rated epic is shown, so there is nothing to freeze yet.';
  const along = 'each with its rank, score and answers, and the settings with them';
  if (sent < places.length)
    return (
      `The first ${figures(sent)} of ${counted(figures, places.length, 'ranked epic', 'ranked epics')} ` +
      `will be frozen, ${along}: a board holds no more.`
    );
  if (extent !== 'all')
    return (
      `The first ${counted(figures, sent, 'epic', 'epics')} of about ${figures(rated)} ` +
      `will be frozen, ${along}: those that were read.`
    );
  return `${counted(figures, sent, 'ranked epic', 'ranked epics')} will be frozen, ${along}.`;
}

/** Freezes what the page shows: who reads it later sees of it what they may see then. */
export function FreezeForm() {
  const { address, reading, progress, go } = usePortfolioPage();
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const id = useId();
  const [title, setTitle] = useState(
    () => `Board of ${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date())}`,
  );
  const [scope, setScope] = useState<string | null>(null);
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });
  if (!reading) return null;
  const about = scope ?? scopeText(address.scope, figures);
  const forTie = asksForTie(address.own);
  const lacking = title.trim() === '' || about.trim() === '';

  const freeze = async (): Promise<void> => {
    setState({ busy: true, failure: null });
    const issueIds = reading.places.slice(0, MOST_FROZEN).map(({ epic }) => epic.id);
    const more = issueIds.length < reading.places.length || reading.extent !== 'all';
    const answer = await call('board.freeze', { title, scope: about, places: address.places, issueIds, more });
    if (answer.ok) return go({ view: 'board', id: answer.value.id, own: forTie ? TIE_QUERY : {} });
    setState({ busy: false, failure: answer.error });
  };

  // What is written while it freezes would be on no board.
  const field = { describedBy: `${id}-note`, isReadOnly: state.busy };
  return (
    <section aria-label="Freeze this board" className="lens-boards__part">
      <h2>Freeze this board</h2>
      {forTie && (
        <Message tone="information">
          A tie is decided on a frozen board, because it holds for one meeting. Freeze this ranking: the questions come
          next.
        </Message>
      )}
      <p>
        {whatWords(figures, reading)}
        {reading.places.length > 0 &&
          ` The cut line will stand after ${counted(figures, address.places, 'place', 'places')}, ` +
            'as chosen above; on a frozen board it cannot be moved.'}
      </p>
      <form
        className="lens-boards__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!lacking && !state.busy) void freeze();
        }}
      >
        <WordsField label="Title" value={title} most={TITLE_MAX} onWrite={setTitle} {...field} />
        <WordsField label="What is on it" value={about} most={SCOPE_MAX} onWrite={setScope} {...field} />
        <Button
          type="submit"
          appearance="primary"
          isDisabled={lacking || state.busy || progress !== null || reading.places.length === 0}
        >
          {state.busy ? 'Freezing…' : 'Freeze this board'}
        </Button>
      </form>
      <p id={`${id}-note`} className="lens-boards__note">
        Everyone who may see one of its projects can read the title and what is on it, so write no secret into them.
        Epics are shown to each reader as far as they may see them then.
      </p>
      {state.failure && <FailureMessage failure={state.failure} onTryAgain={() => void freeze()} />}
    </section>
  );
}

interface WordsFieldProps {
  label: string;
  value: string;
  most: number;
  isReadOnly: boolean;
  describedBy: string;
  onWrite: (value: string) => void;
}

/** A line of the maker's own words about the board. */
function WordsField({ label, value, most, isReadOnly, describedBy, onWrite }: WordsFieldProps) {
  const id = useId();
  return (
    <div className="lens-boards__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="lens-control"
        type="text"
        value={value}
        maxLength={most}
        required
        readOnly={isReadOnly}
        autoComplete="off"
        aria-describedby={describedBy}
        onChange={(event) => onWrite(event.target.value)}
      />
    </div>
  );
}
