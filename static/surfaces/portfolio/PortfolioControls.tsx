import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Scope } from '../../../src/domain/portfolioQuery';
import { MOST_CUT_LINE } from '../../portfolio/gadgetConfiguration';
import { NumberField } from '../../portfolio/NumberField';
import { ScopeChoice } from '../../portfolio/ScopeChoice';
import { useScopeDraft } from '../../portfolio/useScopeDraft';

export interface PageChoices {
  scope: Scope;
  /** The cut line is after this many places; 0 is none. */
  cutLine: number;
}

export interface PortfolioControlsProps {
  choices: PageChoices;
  onChoose: (choices: PageChoices) => void;
}

const scopeWords = (scope: Scope): string => {
  if (scope.kind === 'all') return 'All epics';
  return scope.kind === 'filter' ? `Epics by filter: ${scope.jql}` : `Epics of ${scope.projectIds.length} ${scope.projectIds.length === 1 ? 'project' : 'projects'}`;
};

/** Chooses what the page is about. A scope takes effect when it is applied, the cut line as it is typed. */
export function PortfolioControls({ choices, onChoose }: PortfolioControlsProps) {
  const [open, setOpen] = useState(false);
  const [cutLine, setCutLine] = useState(String(choices.cutLine));
  const scope = useScopeDraft(choices.scope);

  const apply = async (): Promise<void> => {
    const chosen = await scope.settle();
    if (!chosen) return;
    onChoose({ ...choices, scope: chosen });
  };
  const isCutLine = /^\d+$/.test(cutLine) && Number(cutLine) <= MOST_CUT_LINE;
  const cutAt = (typed: string): void => {
    setCutLine(typed);
    if (/^\d+$/.test(typed) && Number(typed) <= MOST_CUT_LINE) onChoose({ ...choices, cutLine: Number(typed) });
  };

  return (
    <div className="lens-page__controls">
      <NumberField
        label="Cut line after"
        hint="places; 0 draws no line"
        value={cutLine}
        least={0}
        most={MOST_CUT_LINE}
        problem={isCutLine ? null : `Write a whole number from 0 to ${MOST_CUT_LINE}.`}
        onChange={cutAt}
      />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{scopeWords(choices.scope)}</summary>
        {open && (
          <div className="lens-page__scope">
            <ScopeChoice {...scope.form} />
            <Button appearance="primary" spacing="compact" isDisabled={scope.form.checking} onClick={() => void apply()}>
              Show these epics
            </Button>
          </div>
        )}
      </details>
    </div>
  );
}
