import { useRef, useState } from 'react';
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

const CHANGED_MEANWHILE =
  'This was changed while Jira was being asked. Try again, to have it asked about what stands here now.';

export function useScopeDraft(initial: Scope): ChosenScope {
  const { locale } = useHost();
  const [draft, setDraft] = useState<ScopeDraft>(() => draftOf(initial));
  const [check, setCheck] = useState<ScopeCheck | null>(null);
  const [checking, setChecking] = useState(false);

  // What was typed since a check began is neither written over by its answer nor judged by it.
  const latest = useRef(draft);
  const write = (next: ScopeDraft): void => {
    latest.current = next;
    setDraft(next);
  };
  const change: ScopeChoiceProps['onChange'] = (part) => {
    write({ ...latest.current, ...part(latest.current) });
    setCheck(null);
  };

  const settle = async (): Promise<Scope | null> => {
    const asked = latest.current;
    setChecking(true);
    const result = await checkScope(asked, figuresIn(locale));
    setChecking(false);
    if (latest.current !== asked) {
      setCheck({ ok: false, problem: CHANGED_MEANWHILE });
      return null;
    }
    setCheck(result);
    if (!result.ok) return null;
    if (result.scope.kind === 'filter') write({ ...asked, jql: result.scope.jql });
    return result.scope;
  };

  return { form: { draft, onChange: change, check, checking, onCheck: () => void settle() }, settle };
}
