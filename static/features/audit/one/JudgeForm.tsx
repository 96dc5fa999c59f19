import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { speaksToCustomers, type DeliverableClass } from '#domain/audit/classes';
import { judgement } from '#domain/register/kinds/audit/judgement';
import { KeyedChoices } from '../../../parts/fields/KeyedChoices';
import type { Draft } from '../queue/draft';
import { ALL_CLASSES, classOfKey } from './classWords';

export interface JudgeFormProps {
  /** Read before the form: which deliverable it is about. */
  labelledBy: string;
  draft: Draft;
  /** Is told what is said anew, and nothing else. */
  onDraft: (part: Partial<Draft>) => void;
  /** Somebody else judged it: it is not saved, and one goes on. */
  isOvertaken: boolean;
  /** Saves, or goes on. */
  onSave: () => void;
  onSkip: () => void;
  /** What is told of it beneath the buttons, so that none of them moves under a hand. */
  news: ReactNode;
  /** What is asked beside class and sentence. */
  further?: ReactNode;
}

/** What follows "So that customers can" is one line. */
const { most } = judgement.fields.sentence.control as { most: number };

/**
 * Class, sentence, and on: a key for each class wherever in the card the focus is, but in a text; Enter saves. It takes
 * no key of the page around.
 */
export function JudgeForm(props: JudgeFormProps) {
  const { labelledBy, draft, onDraft, isOvertaken, onSave, onSkip, news, further } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const sentence = useRef<HTMLInputElement>(null);
  // Whoever chose by key goes on writing: the line is there a moment later.
  const goesOn = useRef(false);
  const chosen = draft.class;
  const hasSentence = chosen !== null && speaksToCustomers(chosen);

  const choose = (next: DeliverableClass): void => onDraft({ class: next });
  const goOn = (): void => {
    if (isOvertaken || chosen !== null) onSave();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goOn();
  };
  const press = (event: KeyboardEvent): void => {
    // A key that is held down was pressed for the deliverable before.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const next = classOfKey(event.key);
    if (next) {
      event.preventDefault();
      choose(next);
      goesOn.current = true;
    } else if (event.key === 'Enter' && !isPressed(event.target)) {
      event.preventDefault();
      goOn();
    }
  };
  useEffect(() => {
    const node = form.current;
    node?.addEventListener('keydown', press);
    return () => node?.removeEventListener('keydown', press);
  });
  useEffect(() => {
    if (!goesOn.current) return;
    goesOn.current = false;
    (hasSentence ? sentence.current : form.current)?.focus();
  }, [chosen, hasSentence]);

  return (
    // The form itself takes the focus of a click beside its controls, so that the keys work there too.
    <form ref={form} className="audit-judge" aria-labelledby={labelledBy} tabIndex={-1} noValidate onSubmit={submit}>
      <KeyedChoices
        legend="How will achieving this contribute to the customer experience?"
        choices={ALL_CLASSES}
        value={chosen}
        onChoose={choose}
      />
      {hasSentence && (
        <div>
          <label className="lens-label" htmlFor={`${id}-sentence`}>
            So that customers can
          </label>
          <input
            ref={sentence}
            id={`${id}-sentence`}
            className="lens-input"
            autoComplete="off"
            maxLength={most}
            value={draft.sentence}
            placeholder="see what was said, whichever team they reach"
            onChange={({ target }) => onDraft({ sentence: target.value })}
          />
        </div>
      )}
      {chosen !== null && chosen !== 'none' && further}
      <div className="audit-judge__doing">
        <Button type="submit" appearance="primary" isDisabled={chosen === null && !isOvertaken}>
          {isOvertaken ? 'Next' : 'Save and next'}
        </Button>
        {!isOvertaken && (
          <Button appearance="subtle" onClick={onSkip}>
            Skip
          </Button>
        )}
      </div>
      <p className="audit-judge__keys">
        {isOvertaken ? 'Enter goes on.' : 'Keys C, F, M and N choose, Enter saves and goes on.'}
      </p>
      {news}
    </form>
  );
}

/** A radio button takes no letters. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? target.type !== 'radio'
    : target instanceof HTMLElement && target.matches('textarea, select');

/** What Enter presses by itself. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary') !== null;
