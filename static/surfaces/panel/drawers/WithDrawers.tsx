import { useState, type ReactNode } from 'react';
import type { AssessmentView } from '#contract/rating';
import { epicStateOf } from '#domain/register/epic/epicState';
import { mayBeAsked } from '#domain/register/epic/mayBeAsked';
import type { KindName } from '#domain/register/kinds/index';
import { useHost } from '../../../host/HostProvider';
import { onDemand } from '../../../parts/messages/onDemand';
import { Bar, Skeleton } from '../../../parts/messages/Skeleton';
import { DrawerLead } from './DrawerLead';
import './asked-place.css';

/** They know every kind of an issue, and are loaded while the rating is read. */
const AskedOfYou = onDemand(
  () => import('./AskedOfYou'),
  <Skeleton says="Reading what is asked of you…" className="asked-place">
    <Bar height="100%" />
  </Skeleton>,
);
const Drawers = onDemand(
  () => import('./Drawers'),
  <Skeleton says="Loading more about this epic…">
    <Bar height="40px" />
  </Skeleton>,
);

/** Loads what stands around the first fold, before the first fold is there. */
export const beginDrawers = (): void => Drawers.begin();

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
  const [open, setOpen] = useState<readonly KindName[]>(ledTo === null ? [] : [ledTo]);
  const [led, setLed] = useState(ledTo === null ? 0 : 1);
  const [speaking, setSpeaking] = useState(0);
  const issueId = extension.issue?.id;
  if (issueId === undefined) return children;
  const { facts, assessment, settings } = view;
  const epic = epicStateOf(assessment);
  const lead = (kinds: readonly KindName[]): void => {
    setOpen(kinds);
    setLed((times) => times + 1);
  };
  const speak = (): void => {
    setSpeaking((times) => times + 1);
    lead(['opinion']);
  };
  return (
    <>
      {!owes && accountId !== null && mayBeAsked(accountId, facts, epic) && (
        <AskedOfYou {...{ accountId, facts, epic }} onOpen={lead} />
      )}
      <DrawerLead.Provider value={{ open, speak }}>{children}</DrawerLead.Provider>
      <Drawers
        onOpen={setOpen}
        {...{ owes, open, led, issueId, settings, facts, speaking, onChanged }}
        sponsor={owes ? undefined : assessment.sponsor}
        disruption={owes ? undefined : assessment.disruption}
      />
    </>
  );
}
