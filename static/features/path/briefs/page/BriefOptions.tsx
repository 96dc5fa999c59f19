import type { FrozenOption } from '#domain/path/brief/frozenBrief';
import { stepWords } from '#domain/path/steps';
import { reachOf, type BriefWords } from '../briefWords';
import type { FrozenPart } from './frozenPart';

/** The options, each with what it recovers in customers and money. */
export function BriefOptions({ frozen, words }: FrozenPart) {
  return (
    <section aria-label="Options">
      <h3>Options, and what each recovers</h3>
      <ol className="frozen-page__options">
        {frozen.options.map((option) => (
          <li key={option.text}>
            <strong>{option.text}</strong>
            <span>{gainWords(option, frozen.path.customers, words)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** @returns what an option recovers, in words, or why there is no figure. */
export function gainWords(
  { step, to, recovers, money }: FrozenOption,
  customers: number | null,
  words: BriefWords,
): string {
  if (step === null || to === null) return 'Raises no step, so it recovers nobody that can be counted.';
  const raises = `Raises “${stepWords(step)}” to ${words.percent(to)}`;
  if (!recovers) {
    const why = customers === null ? 'nobody said how many customers it is for' : 'that step was not read';
    return `${raises}; how many that recovers cannot be said, because ${why}.`;
  }
  const worth = money ? `, ${words.money(money)} a year` : '';
  const upTo = reachOf({ upTo: recovers.upTo, isWhole: true });
  return `${raises}: ${words.people(recovers)} customers more ${upTo}${worth}, if the other steps stay as they are.`;
}
