import Button from '@atlaskit/button/new';
import type { BoardHead } from '#domain/board/board';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { PersonName } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { usePeople, type People } from '../../../people/usePeople';
import { PageLink } from '../../portfolio/page/PageLink';
import { FreezeForm } from './FreezeForm';
import { useBoards } from './useBoard';
import './boards.css';

/** The boards that were frozen, and the way to freeze another. */
export default function BoardsView() {
  const { boards, next, failure, reading, read } = useBoards();
  const people = usePeople((boards ?? []).map(({ author }) => author));
  return (
    <div className="lens-boards">
      <FreezeForm />
      <section aria-label="Frozen boards" className="lens-boards__part">
        <h2>Frozen boards</h2>
        {boards === null && !failure && <Loading>Reading the boards…</Loading>}
        {boards?.length === 0 && !next && (
          <Message tone="empty">
            No board was frozen yet that you may see. Freeze one before each board meeting: the next one shows what
            changed since, and why.
          </Message>
        )}
        {boards && boards.length > 0 && <BoardList boards={boards} people={people} />}
        {failure && <FailureMessage failure={failure} onTryAgain={() => read(boards ? next : undefined)} />}
        {next && !failure && (
          <div>
            <Button spacing="compact" isDisabled={reading} onClick={() => read(next)}>
              Show older boards
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}

function BoardList({ boards, people }: { boards: readonly BoardHead[]; people: People }) {
  const figures = figuresIn(useHost().locale);
  return (
    <ul className="lens-boards__list">
      {boards.map(({ id, title, at, author, places, epics, more }) => (
        <li key={id}>
          <PageLink to={{ view: 'board', id, own: {} }} className="lens-boards__title">
            {title}
          </PageLink>
          <span className="lens-boards__facts">
            <TimeText iso={at} exact />
            {' · '}
            <PersonName accountId={author} people={people} />
            {` · ${more ? 'the first ' : ''}${counted(figures, epics, 'epic', 'epics')} ` +
              `· cut line after ${counted(figures, places, 'place', 'places')}`}
          </span>
          <PageLink to={{ view: 'pack', id, own: {} }}>
            Board pack<span className="lens-visually-hidden">{` of ${title}`}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
