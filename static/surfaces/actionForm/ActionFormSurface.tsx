import { useCallback, useEffect, useRef, useState } from 'react';
import { handOver, keptInputs, onSubmitAsked, refusedInputs } from '../../host/automation/ruleInputs';
import { useHost } from '../../host/HostProvider';
import { Message } from '../../parts/messages/Message';
import { ActionField } from './ActionField';
import { handedOver, inputsOf, isAction, openedWith, problemOf, type Typed } from './typedInputs';
import './action-form.css';

/** What an action is given, as the author of a rule writes it. Automation's own button goes on. */
export default function ActionFormSurface() {
  const { moduleKey, extension } = useHost();
  if (!isAction(moduleKey)) throw new Error(`No action is called "${moduleKey}".`);
  const [typed, setTyped] = useState<Typed>(() => openedWith(moduleKey, keptInputs(extension.data)));
  const [refused, setRefused] = useState(() => refusedInputs(extension.errors));
  /** What is missing is said once somebody wants to go on; what is wrong, at once. */
  const [isAsked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const latest = useRef(typed);

  const hand = useCallback(
    (inputs: Typed): void => {
      latest.current = inputs;
      handOver(handedOver(moduleKey, inputs)).then(
        () => setFailed(false),
        (error: unknown) => {
          console.error('The rule did not take the inputs', error);
          setFailed(true);
        },
      );
    },
    [moduleKey],
  );

  // The rule keeps nothing yet: what stands in the fields from the start is handed over, too.
  useEffect(() => hand(latest.current), [hand]);
  useEffect(
    () =>
      onSubmitAsked(() => {
        setAsked(true);
        hand(latest.current);
      }),
    [hand],
  );

  const write = (name: string, text: string): void => {
    const next = { ...typed, [name]: text };
    setTyped(next);
    setRefused((before) => Object.fromEntries(Object.entries(before).filter(([other]) => other !== name)));
    hand(next);
  };

  return (
    <main className="action-form">
      {inputsOf(moduleKey).map(([name, input]) => {
        const text = typed[name] ?? '';
        const problem = text.trim() === '' && !isAsked ? null : problemOf(input, text);
        return (
          <ActionField
            key={name}
            input={input}
            value={text}
            problem={refused[name] ?? problem}
            onChange={(next) => write(name, next)}
          />
        );
      })}
      {failed && (
        <Message tone="error">
          The rule did not take what you wrote. It is still here: change something to try again.
        </Message>
      )}
    </main>
  );
}
