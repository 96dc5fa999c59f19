import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { type BoardGroup, GROUP_NAME_MAX, type Settings } from '#domain/settings/settings';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { Section } from '../fields/Section';
import { useGroups, type FoundGroups } from './useGroups';
import './rules.css';

const ABOUT =
  'Beside Jira administrators, the members of one Jira group may set how much each stage is needed, ' +
  'on the coverage page of the portfolio, with a reason. They can change nothing else.';

/** Whose members set the needs of stages: one group of Jira, or nobody but administrators. */
export function BoardGroupSection() {
  const { draft, change, announce } = useDesk();
  const { found, find, clear } = useGroups();
  const { boardGroup } = draft.settings;

  const choose = (group: BoardGroup | undefined): void => {
    change((before) => editDraft(before, (settings) => withGroup(settings, group)));
    announce(
      group ? `Once saved, members of ${group.name} may set needs.` : 'Once saved, only administrators may set needs.',
    );
    clear();
  };

  return (
    <Section title="Who sets needs" about={<p>{ABOUT}</p>}>
      <p className="lens-board-group">
        <span>
          {boardGroup
            ? `Jira administrators and members of the group “${boardGroup.name}”.`
            : 'Jira administrators alone.'}
        </span>
        {boardGroup && (
          <Button spacing="compact" appearance="subtle" onClick={() => choose(undefined)}>
            Remove <span className="lens-visually-hidden">the group {boardGroup.name}</span>
          </Button>
        )}
      </p>
      <FindGroup onFind={find} />
      <FoundList found={found} onChoose={choose} />
    </Section>
  );
}

function withGroup({ boardGroup: _, ...settings }: Settings, group: BoardGroup | undefined): Settings {
  return group ? { ...settings, boardGroup: group } : settings;
}

function FindGroup({ onFind }: { onFind: (query: string) => Promise<void> }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const find = (): void => void onFind(query.trim());
  return (
    <div className="lens-add">
      <div className="lens-field lens-add__name">
        <label className="lens-field__label" htmlFor={id}>
          Jira group, by a part of its name
        </label>
        <input
          id={id}
          className="lens-input"
          type="text"
          value={query}
          maxLength={GROUP_NAME_MAX}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && find()}
        />
      </div>
      <Button onClick={find}>Find groups</Button>
    </div>
  );
}

function FoundList({ found, onChoose }: { found: FoundGroups; onChoose: (group: BoardGroup) => void }) {
  if (found.state === 'notAsked') return null;
  if (found.state === 'asking') return <Loading>Looking for groups…</Loading>;
  if (found.state === 'failed') return <Message tone="warning">{found.message}</Message>;
  if (found.groups.length === 0) return <p role="status">No group that you can see has “{found.query}” in its name.</p>;
  return (
    <>
      <ul className="lens-board-groups" aria-label="Groups that were found">
        {found.groups.map((group) => (
          <li key={group.id}>
            <Button spacing="compact" onClick={() => onChoose(group)}>
              Choose <span className="lens-visually-hidden">the group </span>
              {group.name}
            </Button>
          </li>
        ))}
      </ul>
      {found.more && <p>There are more: write more of the name.</p>}
    </>
  );
}
