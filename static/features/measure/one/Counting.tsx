import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import type { Suggestion } from '#domain/measure/outputOrOutcome';
import { call } from '../../../host/server';
import { FailureMessage } from '../../../parts/messages/FailureMessage';

type Counts = Suggestion['counts'];

const WORDS: Record<Counts, string> = {
  output: 'output: it counts what we do',
  outcome: 'outcome: it counts what changes for customers',
};
const BUTTONS: Record<Counts, string> = { output: 'It is output', outcome: 'It is outcome' };

interface CountingProps {
  entry: EntryView;
  suggestion: Suggestion | null;
  onChanged: () => void;
}

/** Output or outcome: a word in the name suggests it, a person decides. */
export function Counting({ entry, suggestion, onChanged }: CountingProps) {
  const { counts } = entry.body;
  const decided = counts === 'output' || counts === 'outcome' ? counts : null;
  const [failure, setFailure] = useState<{ failure: Failure; counts: Counts } | null>(null);
  const [isSending, setSending] = useState(false);
  const decide = async (to: Counts): Promise<void> => {
    setSending(true);
    setFailure(null);
    const { id, kind, home, version } = entry;
    const answer = await call('entry.save', { id, kind, home, version, changes: { counts: to } });
    setSending(false);
    if (answer.ok) return onChanged();
    setFailure({ failure: answer.error, counts: to });
  };
  if (decided !== null)
    return (
      <p className="measure-counting">
        <b>{WORDS[decided].slice(0, 1).toUpperCase() + WORDS[decided].slice(1)}</b>
        {suggestion !== null && suggestion.counts !== decided && ` · its name says “${suggestion.word}”`}
      </p>
    );
  return (
    <div className="measure-counting" role="group" aria-label="Output or outcome">
      <p>
        {suggestion === null
          ? 'Output or outcome is not decided. No word in its name suggests one.'
          : `Not decided. “${suggestion.word}” in its name suggests ${WORDS[suggestion.counts]}.`}
      </p>
      {entry.may.change && (
        <div className="measure-counting__choices">
          {(['output', 'outcome'] as const).map((one) => (
            <Button
              key={one}
              spacing="compact"
              isDisabled={isSending}
              appearance={suggestion?.counts === one ? 'primary' : 'default'}
              onClick={() => void decide(one)}
            >
              {BUTTONS[one]}
            </Button>
          ))}
        </div>
      )}
      {failure && <FailureMessage failure={failure.failure} onTryAgain={() => void decide(failure.counts)} />}
    </div>
  );
}
