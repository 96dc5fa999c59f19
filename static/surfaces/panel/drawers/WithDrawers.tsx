import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AssessmentView } from '#contract/rating';
import { askedOf, drawersOf, wordOf } from '#domain/register/drawers';
import { epicStateOf } from '#domain/register/epic/epicState';
import type { KindName } from '#domain/register/kinds/index';
import { useHost } from '../../../host/HostProvider';
import { AskedOfYou } from './AskedOfYou';
import { DrawerLead } from './DrawerLead';
import { Drawers } from './Drawers';

interface WithDrawersProps {
  view: AssessmentView;
  /** The viewer owes an opinion: what tells of the rating has no word. */
  owes?: boolean;
  /** The kind of record that the viewer is led to when the panel appears; null leads them nowhere. */
  ledTo?: KindName | null;
  /** Something was saved that is counted. */
  onChanged: () => void;
  /** The first fold. */
  children: ReactNode;
}

/** Above the first fold what is asked of the viewer, below it the words of the registers with their drawers. */
export function WithDrawers({ view, owes = false, ledTo = null, onChanged, children }: WithDrawersProps) {
  const { accountId, extension } = useHost();
  const [open, setOpen] = useState(ledTo === null ? null : wordOf(ledTo));
  const below = useRef<HTMLDivElement>(null);
  const [led, setLed] = useState(ledTo === null ? 0 : 1);
  const [speaking, setSpeaking] = useState(0);
  useEffect(() => {
    if (led === 0) return;
    const drawer = below.current?.querySelector<HTMLElement>('[role=region]:not([hidden])');
    // What the drawer leads to within itself has the focus already.
    if (!drawer?.contains(document.activeElement)) drawer?.focus();
    drawer?.scrollIntoView?.({ block: 'nearest' });
  }, [led]);
  const issueId = extension.issue?.id;
  if (issueId === undefined) return children;
  const { facts, assessment, settings } = view;
  const lead = (kind: KindName): void => {
    setOpen(wordOf(kind));
    setLed((times) => times + 1);
  };
  const speak = (): void => {
    setSpeaking((times) => times + 1);
    lead('opinion');
  };
  const asked = owes || accountId === null ? [] : askedOf(accountId, facts, epicStateOf(assessment));
  return (
    <>
      <AskedOfYou asked={asked} onOpen={({ kind }) => lead(kind)} />
      <DrawerLead.Provider value={{ open, speak }}>{children}</DrawerLead.Provider>
      <div ref={below}>
        <Drawers
          drawers={drawersOf(facts, owes)}
          open={open}
          onOpen={setOpen}
          {...{ issueId, settings, facts, speaking, onChanged }}
          sponsor={owes ? undefined : assessment.sponsor}
          disruption={owes ? undefined : assessment.disruption}
        />
      </div>
    </>
  );
}
