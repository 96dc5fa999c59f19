import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { TYPE_NAME_MAX } from '#domain/settings/settings';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { addType, isRatedType, likelyTypes, offeredTypes, rateInstead, removeType } from '../drafting/issueTypes';
import { AddByName } from '../fields/AddByName';
import { fieldIds } from '../fields/fieldIds';
import { Section } from '../fields/Section';
import { useIssueTypes } from './useIssueTypes';
import './rules.css';

const TOO_MANY = 'At most 20 issue types can be rated. Take one away first.';

/** Which issue types are initiatives: those that this Jira has, and names typed by hand. */
export function IssueTypesSection() {
  const { draft, change, tryChange, announce } = useDesk();
  const { types, again } = useIssueTypes();
  const [refused, setRefused] = useState<string>();
  const inJira = types.state === 'ready' ? types.all : [];
  const offered = offeredTypes(
    draft.settings,
    inJira.map(({ name }) => name),
  );

  const add = (name: string): string | undefined => {
    if (!tryChange((settings) => addType(settings, name))) return TOO_MANY;
    announce(`Once saved, ${name} is rated.`);
    return undefined;
  };
  const toggle = (name: string, rated: boolean): void => {
    setRefused(rated ? add(name) : undefined);
    if (!rated) change((before) => editDraft(before, (settings) => removeType(settings, name)));
  };

  return (
    <Section
      title="Initiatives"
      about={<p>The issue types that are rated. On any other the panel says that it is not.</p>}
    >
      {types.state === 'loading' && <Loading>Reading the issue types…</Loading>}
      {types.state === 'failed' && (
        <Message tone="warning" action={{ label: 'Try again', onClick: again }}>
          {types.message} You can still type names below.
        </Message>
      )}
      {types.state === 'ready' && (
        <LikelyTypes
          rated={draft.settings.initiativeTypes}
          likely={likelyTypes(draft.settings, inJira)}
          onRate={(name) => {
            change((before) => editDraft(before, (settings) => rateInstead(settings, name)));
            announce(`Once saved, ${name} is rated.`);
          }}
        />
      )}
      <fieldset className="lens-types">
        <legend className="lens-visually-hidden">Issue types that are rated</legend>
        {offered.map(({ name, inJira }) => (
          <Checkbox
            key={name}
            checked={isRatedType(draft.settings, name)}
            onChange={({ target }) => toggle(name, target.checked)}
          >
            {name}
            {!inJira && types.state === 'ready' && <small> (not an issue type of this Jira that you can see)</small>}
          </Checkbox>
        ))}
      </fieldset>
      {refused && (
        <p className="lens-field__problem" role="alert">
          {refused}
        </p>
      )}
      <AddByName
        id={fieldIds.newType}
        label="Another issue type, by name"
        action="Add type"
        maxLength={TYPE_NAME_MAX}
        onAdd={add}
      />
    </Section>
  );
}

interface LikelyTypesProps {
  rated: readonly string[];
  likely: readonly string[];
  onRate: (name: string) => void;
}

/** Where this Jira has none of the types that are rated: what it has in their place. */
function LikelyTypes({ rated, likely, onRate }: LikelyTypesProps) {
  if (likely.length === 0) return null;
  const named = rated.map((name) => `“${name}”`).join(' or ');
  return (
    <Message tone="warning">
      <p>
        {`You can see no issue type called ${named} in this Jira, so there is nothing ` +
          'to rate. One level above stories, where Jira has epics, stands:'}
      </p>
      <div className="lens-types__likely">
        {likely.map((name) => (
          <Button key={name} spacing="compact" onClick={() => onRate(name)}>
            {`Rate “${name}” instead`}
          </Button>
        ))}
      </div>
    </Message>
  );
}
