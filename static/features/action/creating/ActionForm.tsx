import { useEffect, useId, useRef, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import type { MadeIssue } from '../../../host/creating/findMade';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { Message } from '../../../parts/messages/Message';
import type { ActionOf } from '../actionOf';
import { ActionPlace } from './ActionPlace';
import { InJira, PlaceObstacle } from './PlaceObstacle';
import { useActionForm } from './useActionForm';
import type { Place } from './usePlace';

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
  const begun = { label: of.label, draft: { summary: form.summary, description: form.description } };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (form.problem !== null) summary.current?.focus();
    void form.send();
  };
  return (
    <form className="lens-action-form" aria-label="Create action" noValidate onSubmit={submit}>
      <ActionPlace place={form.place} home={of.project} />
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
      <WhatIsMade place={form.place} of={of} />
      <div className="lens-action-form__buttons">
        <PlaceObstacle place={form.place} begun={begun}>
          <Button type="submit" appearance="primary" isLoading={form.isSending}>
            Create action
          </Button>
          {form.refusedForMore && <InJira place={form.place} begun={begun} />}
        </PlaceObstacle>
        <Button appearance="subtle" onClick={() => onCancel(form.failure !== null)}>
          Cancel
        </Button>
      </div>
      {form.failure !== null && <Message tone="error">{form.failure}</Message>}
    </form>
  );
}

/** Nobody is surprised by an issue: what it will be, where, as whom, and with what it is linked. */
function WhatIsMade({ place: { type, projectName }, of }: { place: Place; of: ActionOf }) {
  if (type === null || projectName === null) return null;
  const linked = of.linkTo ?? [];
  return (
    <p className="lens-action-form__quiet">
      {`Creates an issue of type ${type.name} in ${projectName}, as you, with the label ${of.label}`}
      {linked.length > 0 && `, linked with ${linked.join(' and ')}`}.
    </p>
  );
}
