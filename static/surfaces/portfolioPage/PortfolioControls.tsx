import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Scope } from '../../../src/domain/portfolioQuery';
import { useHost } from '../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../parts/counted';
import { CutLineField } from '../../portfolio/CutLineField';
import { CUT_LINE } from '../../portfolio/gadgetConfiguration';
import { ScopeChoice } from '../../portfolio/ScopeChoice';
import { useScopeDraft } from '../../portfolio/useScopeDraft';
import { readWholeNumber } from '../../portfolio/wholeNumber';

export interface PageChoices {
  scope: Scope;
  /** The cut line is after this many places; 0 is none. */
  cutLine: number;
}

export interface PortfolioControlsProps {
  choices: PageChoices;
  onChoose: (choices: PageChoices) => void;
}

function scopeWords(scope: Scope, figures: Figures): string {
  if (scope.kind === 'all') return 'All epics';
  return scope.kind === 'filter' ? `Epics by filter: ${scope.jql}` : `Epics of ${counted(figures, scope.projectIds.length, 'project', 'projects')}`;
}

/** Chooses what the page is about. A scope takes effect when it is applied, the cut line as it is typed. */
export function PortfolioControls({ choices, onChoose }: PortfolioControlsProps) {
  const { locale } = useHost();
  const [open, setOpen] = useState(false);
  const [cutLine, setCutLine] = useState(String(choices.cutLine));
  const scope = useScopeDraft(choices.scope);

  const apply = async (): Promise<void> => {
    const chosen = await scope.settle();
    if (!chosen) return;
    onChoose({ ...choices, scope: chosen });
  };
  const cutAt = (typed: string): void => {
    setCutLine(typed);
    const places = readWholeNumber(typed, CUT_LINE);
    if (places !== null) onChoose({ ...choices, cutLine: places });
  };

  return (
    <div className="lens-page__controls">
      <CutLineField value={cutLine} onChange={cutAt} />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{scopeWords(choices.scope, figuresIn(locale))}</summary>
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
