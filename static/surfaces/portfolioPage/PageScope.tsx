import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { useHost } from '../../host/HostProvider';
import { Disclosure } from '../../parts/opening/Disclosure';
import { counted, figuresIn, type Figures } from '../../parts/texts/counted';
import { ScopeChoice } from '../../features/portfolio/scope/ScopeChoice';
import { useScopeDraft } from '../../features/portfolio/scope/useScopeDraft';
import { VIEWS } from './views';
import { usePortfolioPage } from '../../features/portfolio/page/PageContext';

/** @returns which epics the page is about, in words. */
function scopeWords(scope: Scope, figures: Figures): string {
  if (scope.kind === 'all') return 'all';
  return scope.kind === 'filter'
    ? `JQL filter ${scope.jql}`
    : `those of ${counted(figures, scope.projectIds.length, 'project', 'projects')}`;
}

/** Says which epics the page is about, and opens to choose others: all, some projects, or a JQL filter. */
export function PageScope() {
  const figures = figuresIn(useHost().locale);
  const { address, go, failure, reading } = usePortfolioPage();
  const { scope } = address;
  const about = JSON.stringify(scope);
  // What Jira refuses is to be mended here, so it stands open.
  const refused =
    failure !== null && reading === null && scope.kind !== 'all' && VIEWS[address.view]?.reading !== 'none';
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? refused;
  // A scope from elsewhere, as by the back button, begins the form anew; what was chosen here leaves it as it is, with
  // what Jira said of it.
  const chosenHere = useRef(about);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (about === chosenHere.current) return;
    chosenHere.current = about;
    setRound((one) => one + 1);
  }, [about]);
  const choose = (chosen: Scope): void => {
    chosenHere.current = JSON.stringify(chosen);
    setOpen(true);
    go({ scope: chosen });
  };
  return (
    <Disclosure
      className="lens-page__which"
      open={isOpen}
      onToggle={(next) => next !== isOpen && setOpen(next)}
      summary={
        <>
          Which epics: <span className="lens-page__about">{scopeWords(scope, figures)}</span>
        </>
      }
    >
      {isOpen && <ScopeForm key={round} scope={scope} onChoose={choose} />}
    </Disclosure>
  );
}

function ScopeForm({ scope, onChoose }: { scope: Scope; onChoose: (scope: Scope) => void }) {
  const { form, settle } = useScopeDraft(scope);
  const apply = async (): Promise<void> => {
    const chosen = await settle();
    if (chosen) onChoose(chosen);
  };
  return (
    <div className="lens-page__scope">
      <ScopeChoice {...form} />
      <Button appearance="primary" spacing="compact" isDisabled={form.checking} onClick={() => void apply()}>
        Show these epics
      </Button>
    </div>
  );
}
