import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AssessmentView } from '#contract/rating';
import { askedOf, drawersOf, wordOf } from '#domain/register/drawers';
import { epicStateOf } from '#domain/register/epicState';
import { useHost } from '../../../host/HostProvider';
import { AskedOfYou } from './AskedOfYou';
import { Drawers } from './Drawers';

interface WithDrawersProps {
  view: AssessmentView;
  /** The viewer owes an opinion: what tells of the rating has no word. */
  owes?: boolean;
  /** Something was saved that is counted. */
  onChanged: () => void;
  /** The first fold. */
  children: ReactNode;
}

/** Above the first fold what is asked of the viewer, below it the words of the registers with their drawers. */
export function WithDrawers({ view, owes = false, onChanged, children }: WithDrawersProps) {
  const { accountId, extension } = useHost();
  const [open, setOpen] = useState<string | null>(null);
  const below = useRef<HTMLDivElement>(null);
  const [led, setLed] = useState(0);
  useEffect(() => {
    if (led === 0) return;
    const drawer = below.current?.querySelector<HTMLElement>('[role=region]:not([hidden])');
    drawer?.focus();
    drawer?.scrollIntoView?.({ block: 'nearest' });
  }, [led]);
  const issueId = extension.issue?.id;
  if (issueId === undefined) return children;
  const { facts, assessment, settings } = view;
  const asked = owes || accountId === null ? [] : askedOf(accountId, facts, epicStateOf(assessment));
  return (
    <>
      <AskedOfYou
        asked={asked}
        onOpen={({ kind }) => {
          setOpen(wordOf(kind));
          setLed((times) => times + 1);
        }}
      />
      {children}
      <div ref={below}>
        <Drawers
          drawers={drawersOf(facts, owes)}
          open={open}
          onOpen={setOpen}
          {...{ issueId, settings, facts, onChanged }}
          sponsor={owes ? undefined : assessment.sponsor}
          disruption={owes ? undefined : assessment.disruption}
        />
      </div>
    </>
  );
}
