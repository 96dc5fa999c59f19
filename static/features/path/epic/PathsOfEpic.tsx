import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { WHATS } from '#domain/register/kinds/map/item';
import { kindNamed } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { START } from '../../portfolio/page/routes';
import { PortfolioLink } from '../../portfolio/page/PortfolioLink';
import { usePageHref } from '../../portfolio/page/usePageHref';
import { EntryForm } from '../../register/form/EntryForm';
import { useRemoval } from '../../register/list/useRemoval';
import { rememberRecords } from '../../register/records/useRecordNames';
import { CrownsLine } from '../state/CrownsLine';
import { PathLine } from '../state/PathLine';
import './paths-of-epic.css';

export interface PathsOfEpicProps {
  issueId: string;
  settings: Settings;
  /** Something was saved that is counted. */
  onChanged: () => void;
}

const InheritedHere = onDemand(() => import('../../map/inherited/InheritedHere'), <Loading>Reading the map…</Loading>);

type Change = Output<'path.ofIssue'>['changes'][number];

const { add, none, plural } = kindNamed('pathChange');

/** Which paths and items an epic changes and how each stands; who may edit the epic names them and takes them away. */
export function PathsOfEpic({ issueId, settings, onChanged }: PathsOfEpicProps) {
  const title = useId();
  const figures = figuresIn(useHost().locale);
  const answer = useAnswer('path.ofIssue', { home: { issueId } });
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<EntryView | null>(null);
  const button = useFocusAfter(isAdding);
  const saved = (words: string, gone: EntryView | null = null): void => {
    setAdding(false);
    setSaid(words);
    setRemoved(gone);
    answer.anew();
    onChanged();
  };
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  if (answer.state === 'loading')
    return (
      <Skeleton says="Reading the paths that it changes…">
        <BarRows rows={2} height={48} />
      </Skeleton>
    );
  const { changes, hidden, mayAdd } = answer.value;
  return (
    <section className="paths-of-epic" aria-labelledby={title}>
      <div className="paths-of-epic__head">
        <h3 id={title}>{plural}</h3>
        <p role="status">{said}</p>
        {removed && <Undo entry={removed} onBack={() => saved('It is named again.')} />}
        {mayAdd && !isAdding && (
          <Button ref={button} spacing="compact" onClick={() => setAdding(true)}>
            {add}
          </Button>
        )}
      </div>
      {isAdding && (
        <EntryForm
          kind="pathChange"
          home={{ issueId }}
          entry={null}
          settings={settings}
          onSaved={() => saved('Saved.')}
          onCancel={() => setAdding(false)}
        />
      )}
      {changes.length === 0 && hidden === 0 && !isAdding && <p className="paths-of-epic__quiet">{none}</p>}
      {changes.length > 0 && (
        <ul className="path-lines">
          {changes.map((change) => (
            <Named
              key={change.entry.id}
              change={change}
              settings={settings}
              onSaved={() => saved('Saved.')}
              onRemoved={(entry) => saved('It is not named any more.', entry)}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p className="paths-of-epic__quiet">
          {counted(figures, hidden, 'more is in a project', 'more are in projects')} that you cannot see.
        </p>
      )}
    </section>
  );
}

interface NamedProps {
  change: Change;
  settings: Settings;
  onSaved: () => void;
  onRemoved: (entry: EntryView) => void;
}

/** One path or item: how it stands, what the epic changes there, and what one may do with it. */
function Named({ change: { entry, path, item }, settings, onSaved, onRemoved }: NamedProps) {
  const hrefOf = usePageHref();
  const [isChanging, setChanging] = useState(false);
  const name = path?.name ?? item?.name ?? (item ? 'An item without a name' : 'A path without a name');
  const href = path && hrefOf({ ...START, view: 'path', id: path.id });
  const mapHref = item && hrefOf({ ...START, view: 'map', own: { item: item.id } });
  const { note } = entry.body;
  const thing = path ?? item;
  if (thing) rememberRecords([{ id: thing.id, name }]);
  if (isChanging)
    return (
      <li className="path-line">
        <div className="path-line__below">
          <EntryForm
            kind="pathChange"
            home={entry.home}
            entry={entry}
            settings={settings}
            onSaved={() => {
              setChanging(false);
              onSaved();
            }}
            onCancel={() => setChanging(false)}
          />
        </div>
      </li>
    );
  const more = (
    <>
      {path?.standing?.crowns && (
        <div className="path-line__below">
          <CrownsLine crowns={path.standing.crowns} />
        </div>
      )}
      {typeof note === 'string' && <p className="path-line__below">{note}</p>}
      {entry.may.change && (
        <span className="path-line__doing">
          <button type="button" className="lens-link" onClick={() => setChanging(true)}>
            Change<span className="lens-visually-hidden">{` what it says of ${name}`}</span>
          </button>
          <Remove entry={entry} name={name} onRemoved={onRemoved} />
        </span>
      )}
    </>
  );
  if (item)
    return (
      <li className="path-line">
        <span className="path-line__name">{mapHref ? <PortfolioLink href={mapHref}>{name}</PortfolioLink> : name}</span>
        <span className="path-line__rate">
          {item.what ? WHATS[item.what] : 'Item'}
          <span className="path-line__beside">behind what customers experience: the epic enables it</span>
        </span>
        <Hanging id={item.id} />
        {more}
      </li>
    );
  return (
    <PathLine
      name={href ? <PortfolioLink href={href}>{name}</PortfolioLink> : path ? name : 'No path is chosen yet'}
      standing={path?.standing ?? null}
      target={path?.target ?? null}
    >
      {more}
    </PathLine>
  );
}

/** What hangs on an item; the map is read once somebody wants to know. */
function Hanging({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary="What hangs on it" className="path-line__below" onToggle={setOpen}>
      {isOpen && <InheritedHere id={id} />}
    </Disclosure>
  );
}

function Remove({ entry, name, onRemoved }: { entry: EntryView; name: string; onRemoved: NamedProps['onRemoved'] }) {
  const removal = useRemoval(entry, onRemoved, onRemoved);
  return (
    <>
      <button type="button" className="lens-link" aria-disabled={removal.isBusy} onClick={removal.run}>
        Remove<span className="lens-visually-hidden">{` ${name}`}</span>
      </button>
      {removal.failure && <FailureMessage failure={removal.failure} onTryAgain={removal.run} />}
    </>
  );
}

function Undo({ entry, onBack }: { entry: EntryView; onBack: () => void }) {
  const removal = useRemoval(entry, onBack, onBack);
  return (
    <>
      <button type="button" className="lens-link" aria-disabled={removal.isBusy} onClick={removal.run}>
        Name it again
      </button>
      {removal.failure && <FailureMessage failure={removal.failure} onTryAgain={removal.run} />}
    </>
  );
}
