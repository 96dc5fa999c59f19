import { useState } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { checkScope, draftOf, type ScopeCheck, type ScopeDraft } from './scopeDraft';
import type { ScopeChoiceProps } from './ScopeChoice';

/** A scope that is being chosen: what its form shows, and how to have it checked. */
export interface ChosenScope {
  form: ScopeChoiceProps;
  /** Checks the draft and shows what came of it. @returns the scope, or null when there is something to mend. */
  settle: () => Promise<Scope | null>;
}

export function useScopeDraft(initial: Scope): ChosenScope {
  const { locale } = useHost();
  const [draft, setDraft] = useState<ScopeDraft>(() => draftOf(initial));
  const [check, setCheck] = useState<ScopeCheck | null>(null);
  const [checking, setChecking] = useState(false);

  const change = (next: ScopeDraft): void => {
    setDraft(next);
    setCheck(null);
  };

  const settle = async (): Promise<Scope | null> => {
    setChecking(true);
    const result = await checkScope(draft, figuresIn(locale));
    setChecking(false);
    setCheck(result);
    if (!result.ok) return null;
    if (result.scope.kind === 'filter') setDraft({ ...draft, jql: result.scope.jql });
    return result.scope;
  };

  return { form: { draft, onChange: change, check, checking, onCheck: () => void settle() }, settle };
}
