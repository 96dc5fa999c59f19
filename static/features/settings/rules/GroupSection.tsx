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

/** A right that the settings give to the members of one Jira group. */
interface GroupRight {
  key: 'boardGroup' | 'decisionGroup' | 'officeGroup';
  title: string;
  about: string;
  /** Who has it, in any case. */
  others: string;
  /** Who has it without a group. */
  alone: string;
  may: string;
}

const NEEDS: GroupRight = {
  key: 'boardGroup',
  title: 'Who sets needs',
  about:
    'Beside Jira administrators, the members of one Jira group may set how much each stage is needed, ' +
    'on the coverage page of the portfolio, with a reason. They can change nothing else.',
  others: 'Jira administrators',
  alone: 'Jira administrators alone',
  may: 'may set needs',
};
const DECISIONS: GroupRight = {
  key: 'decisionGroup',
  title: 'Who decides on boards',
  about:
    'Decisions and the order of a tie are recorded by who may edit the epics. The members of one Jira group ' +
    'may do it too, on epics that they may browse. They rate nothing by that.',
  others: 'People who may edit the epic',
  alone: 'Only people who may edit the epic',
  may: 'may decide on boards',
};

const OFFICE: GroupRight = {
  key: 'officeGroup',
  title: 'The office',
  about:
    'Beside Jira administrators, the members of one Jira group keep the lists of people close to customers, ' +
    'in every project that they may browse. Administrators of a project keep its list in any case.',
  others: 'Jira administrators',
  alone: 'Jira administrators alone',
  may: 'belong to the office',
};

/** Whose members set the needs of stages: one group of Jira, or nobody but administrators. */
export const NeedsGroupSection = () => <GroupSection right={NEEDS} />;

/** Whose members decide on boards: one group of Jira, or nobody but who may edit the epics. */
export const DecisionGroupSection = () => <GroupSection right={DECISIONS} />;

/** Whose members are the office: one group of Jira, or nobody but administrators. */
export const OfficeGroupSection = () => <GroupSection right={OFFICE} />;

function GroupSection({ right: { key, title, about, others, alone, may } }: { right: GroupRight }) {
  const { draft, change, announce } = useDesk();
  const { found, find, clear } = useGroups();
  const { [key]: named } = draft.settings;

  const choose = (group: BoardGroup | undefined): void => {
    change((before) => editDraft(before, (settings) => withGroup(settings, key, group)));
    const who = group ? `members of ${group.name} ${may}, too` : `${alone} ${may}`;
    announce(`Once saved, ${who}.`);
    clear();
  };

  return (
    <Section title={title} about={<p>{about}</p>}>
      <p className="lens-board-group">
        <span>{named ? `${others} and members of the group “${named.name}”.` : `${alone}.`}</span>
        {named && (
          <Button spacing="compact" appearance="subtle" onClick={() => choose(undefined)}>
            Remove <span className="lens-visually-hidden">the group {named.name}</span>
          </Button>
        )}
      </p>
      <FindGroup onFind={find} />
      <FoundList found={found} onChoose={choose} />
    </Section>
  );
}

/** No group is not written, so that settings from before say the same. */
function withGroup(settings: Settings, key: GroupRight['key'], group: BoardGroup | undefined): Settings {
  const { [key]: _before, ...others } = settings;
  return group ? { ...others, [key]: group } : others;
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
