import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { createAddress } from '../../../host/creating/createForm';
import type { MadeIssue } from '../../../host/creating/findMade';
import { moreFields, noLabels, noRight } from '../../../host/creating/refusal';
import { useHost } from '../../../host/HostProvider';
import { openAddress } from '../../../host/navigation';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { Message } from '../../../parts/messages/Message';
import type { ActionOf } from '../actionOf';
import { ActionPlace } from './ActionPlace';
import { useActionForm, type ActionFormState } from './useActionForm';

export interface ActionFormProps {
  of: ActionOf;
  onMade: (issue: MadeIssue & { summary: string }, unlinked: readonly string[]) => void;
  /** @param wasSent it was sent, so it may be an issue although no answer came. */
  onCancel: (wasSent: boolean) => void;
}

/** An action before it is an issue: where, of which type, what it says; and what will be created. */
export function ActionForm({ of, onMade, onCancel }: ActionFormProps) {
  const id = useId();
  const form = useActionForm(of, onMade);
  const summary = useRef<HTMLInputElement>(null);
  // Whoever opened the form goes on in it.
  useEffect(() => summary.current?.focus(), []);
  useLeaveGuard(form.hasChanges);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (form.problem !== null) summary.current?.focus();
    void form.send();
  };
  return (
    <form className="lens-action-form" aria-label="Create action" noValidate onSubmit={submit}>
      <ActionPlace form={form} home={of.project} />
      <div className="lens-action-form__line">
        <label className="lens-label" htmlFor={`${id}-summary`}>
          Summary
        </label>
        <input
          ref={summary}
          id={`${id}-summary`}
          className="lens-input"
          autoComplete="off"
          value={form.summary}
          aria-invalid={form.problem !== null && form.wasTried}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => form.write({ summary: target.value })}
        />
        <p id={`${id}-problem`} className="lens-action-form__problem">
          {form.wasTried && form.problem}
        </p>
      </div>
      <div className="lens-action-form__line">
        <label className="lens-label" htmlFor={`${id}-description`}>
          Description
        </label>
        <textarea
          id={`${id}-description`}
          className="lens-input"
          rows={8}
          value={form.description}
          onChange={({ target }) => form.write({ description: target.value })}
        />
      </div>
      <WhatIsMade form={form} of={of} />
      <div className="lens-action-form__buttons">
        <Obstacle form={form} of={of}>
          <Button type="submit" appearance="primary" isLoading={form.isSending}>
            Create action
          </Button>
        </Obstacle>
        <Button appearance="subtle" onClick={() => onCancel(form.failure !== null)}>
          Cancel
        </Button>
      </div>
      {form.failure !== null && <Message tone="error">{form.failure}</Message>}
    </form>
  );
}

/** Nobody is surprised by an issue: what it will be, where, as whom, and with what it is linked. */
function WhatIsMade({ form, of }: { form: ActionFormState; of: ActionOf }) {
  const { type, projectName } = form;
  if (type === null || projectName === null) return null;
  const linked = of.linkTo ?? [];
  return (
    <p className="lens-action-form__quiet">
      {`Creates an issue of type ${type.name} in ${projectName}, as you, with the label ${of.label}`}
      {linked.length > 0 && `, linked with ${linked.join(' and ')}`}.
    </p>
  );
}

/** In place of the button that creates, where it would be refused: why, and the way to Jira's own form. */
function Obstacle({ form, of, children }: { form: ActionFormState; of: ActionOf; children: ReactNode }) {
  const { types, asks } = form;
  if (types.state === 'failed') return <Again problem={types.problem} again={types.again} />;
  if (types.state === 'told' && types.value === null) return <Message tone="warning">{noRight.sentence}</Message>;
  if (asks.state === 'failed') return <Again problem={asks.problem} again={asks.again} />;
  if (asks.state === 'told' && asks.value.needs.length > 0)
    return (
      <Message tone="warning">
        <p>{moreFields(asks.value.needs).sentence}</p>
        <InJira form={form} of={of} />
      </Message>
    );
  if (asks.state === 'told' && !asks.value.takesLabels) return <Message tone="warning">{noLabels.sentence}</Message>;
  return (
    <>
      {children}
      {form.refusedForMore && <InJira form={form} of={of} />}
    </>
  );
}

const Again = ({ problem, again }: { problem: string; again: () => void }) => (
  <Message tone="error" action={{ label: 'Try again', onClick: again }}>
    {problem}
  </Message>
);

/** Jira's own form, begun with what was written here. */
function InJira({ form, of }: { form: ActionFormState; of: ActionOf }) {
  const { siteUrl } = useHost();
  const { projectId, type, summary, description } = form;
  if (type === null) return null;
  const address = createAddress({
    ...{ siteUrl, projectId, typeId: type.id, summary, description },
    labels: [of.label],
  });
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault();
        void openAddress(address);
      }}
    >
      Create it in Jira
    </a>
  );
}
