import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Scope } from '../../../../src/domain/portfolioQuery';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/counted';
import { ScopeChoice } from '../../../portfolio/ScopeChoice';
import { useScopeDraft } from '../../../portfolio/useScopeDraft';
import { MUST_HAVE, PLACES } from '../routes';
import { PlacesField } from './PlacesField';
import { usePortfolioPage } from './PageContext';

function scopeWords(scope: Scope, figures: Figures): string {
  if (scope.kind === 'all') return 'All epics';
  return scope.kind === 'filter' ? `Epics by filter: ${scope.jql}` : `Epics of ${counted(figures, scope.projectIds.length, 'project', 'projects')}`;
}

/** What all views are about: the epics, the cut line and the must-have line. Lines move as they are typed. */
export function PageControls() {
  const { address, go } = usePortfolioPage();
  const { places, mustHave, scope } = address;
  const [open, setOpen] = useState(false);
  const figures = figuresIn(useHost().locale);
  return (
    <div className="lens-page__controls">
      <PlacesField label="Cut line after" hint="places" value={places} range={PLACES} onChange={(next) => go({ places: next, mustHave: Math.min(mustHave, next - 1) }, 'replace')} />
      <PlacesField
        label="Must-haves: the first"
        hint="places are settled; 0 draws no line"
        value={mustHave}
        range={{ ...MUST_HAVE, most: places - 1 }}
        onChange={(next) => go({ mustHave: next }, 'replace')}
      />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{scopeWords(scope, figures)}</summary>
        {open && <ScopeForm key={JSON.stringify(scope)} scope={scope} onChoose={(chosen) => go({ scope: chosen })} />}
      </details>
    </div>
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
