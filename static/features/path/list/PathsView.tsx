import Button from '@atlaskit/button/new';
import { useMemo, useState, type ReactNode } from 'react';
import { path as kind } from '#domain/register/kinds/path/path';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Message } from '../../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { counted } from '../../../parts/texts/counted';
import { usePeople } from '../../../people/usePeople';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { AddInProject } from '../../register/form/AddInProject';
import { pathNumbersIn, type PathNumbers } from '../words/numbers';
import { worstFirst } from './listedPath';
import { listSentence } from './listWords';
import { PathFilters } from './PathFilters';
import { isShown, readFilter } from './pathFilter';
import { PathTable } from './PathTable';
import { StageTable } from './StageTable';
import { usePaths, type PathsRead } from './usePaths';
import './paths.css';

/** The ways in which customers get things done: the worst first. */
export default function PathsView() {
  const { refreshed } = usePortfolioPage();
  const [added, setAdded] = useState(0);
  const settings = useAnswer('settings.open', {});
  const read = usePaths(refreshed + added);
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (settings.state === 'loading') return <ListShape />;
  return <Listed read={read} settings={settings.value.settings} onAdded={() => setAdded(added + 1)} />;
}

const ListShape = () => (
  <Skeleton says="Reading the paths…">
    <Bar width="50%" height="24px" />
    <BarRows rows={8} height={56} columns="3fr 1fr 1fr 1fr" />
  </Skeleton>
);

interface ListedProps {
  read: PathsRead;
  settings: Settings;
  onAdded: () => void;
}

function Listed({ read, settings, onAdded }: ListedProps) {
  const numbers = usePathNumbers();
  const { go } = usePortfolioPage();
  const [isAdding, setAdding] = useState(false);
  const button = useFocusAfter(isAdding);
  const { paths, isReading, failure, next, hidden } = read;
  const isEmpty = paths.length === 0 && !isReading && failure === null && next === null;
  const added = (id: string | null): void => {
    if (id !== null) return go({ view: 'path', id, own: {} });
    onAdded();
  };
  return (
    <div className="path-list" aria-busy={isReading}>
      {isAdding && <AddInProject kind="path" settings={settings} onAdded={added} onClose={() => setAdding(false)} />}
      {isEmpty && !isAdding && (
        <Message
          tone="empty"
          action={{ label: hidden > 0 ? kind.add : 'Add the first path', onClick: () => setAdding(true) }}
        >
          {hidden > 0 && 'No path is in a project that you can see. '}A path is one way in which customers get one thing
          done: pay the bill in the app, report a fault on the web. Write {hidden > 0 ? 'one' : 'the first'} down, and
          measure how many are told of it, find it, get in, and still use it.
        </Message>
      )}
      {isReading && paths.length === 0 && <ListShape />}
      {paths.length > 0 && (
        <ListOf read={read} settings={settings} numbers={numbers}>
          {!isAdding && (
            <Button ref={button} spacing="compact" onClick={() => setAdding(true)}>
              {kind.add}
            </Button>
          )}
        </ListOf>
      )}
      {isReading && paths.length > 0 && (
        <p role="status" className="path-list__quiet">
          {`${counted(numbers.figures, paths.length, 'path was', 'paths were')} read so far; there are more.`}
        </p>
      )}
      {failure && <FailureMessage failure={failure} onTryAgain={paths.length > 0 ? read.readOn : read.again} />}
      {!isReading && failure === null && next !== null && (
        <p className="path-list__quiet">
          {`The first ${counted(numbers.figures, paths.length, 'path was', 'paths were')} read. `}
          {'There are more, which are not counted above. '}
          <button type="button" className="lens-link lens-link--in-text" onClick={read.readOn}>
            Read more
          </button>
        </p>
      )}
      {hidden > 0 && (
        <p className="path-list__quiet">
          {paths.length > 0
            ? `And ${counted(numbers.figures, hidden, 'path', 'paths')} of projects that you cannot see.`
            : `${counted(numbers.figures, hidden, 'path is', 'paths are')} in projects that you cannot see.`}
        </p>
      )}
    </div>
  );
}

interface ListOfProps extends Omit<ListedProps, 'onAdded'> {
  numbers: PathNumbers;
  /** What one may do with the list. */
  children: ReactNode;
}

function ListOf({ read, settings, numbers, children }: ListOfProps) {
  const { address } = usePortfolioPage();
  const filter = readFilter(address.own, settings);
  const sorted = useMemo(() => worstFirst(read.paths), [read.paths]);
  const shown = sorted.filter((path) => isShown(path, filter, settings));
  const people = usePeople(read.paths.map(({ owner }) => owner));
  return (
    <>
      <div className="path-list__doing">
        <p className="path-list__sentence">{listSentence(shown, numbers.figures)}</p>
        {children}
      </div>
      <PathFilters filter={filter} settings={settings} />
      {shown.length === 0 ? (
        <Message tone="empty">No path that was read is so. Choose otherwise above.</Message>
      ) : (
        <PathTable paths={shown} isGrouped={filter.byExperience} {...{ settings, people, numbers }} />
      )}
      <StageTable paths={shown} {...{ settings, people, numbers }} />
    </>
  );
}

function usePathNumbers(): PathNumbers {
  const { locale } = useHost();
  return useMemo(() => pathNumbersIn(locale), [locale]);
}
