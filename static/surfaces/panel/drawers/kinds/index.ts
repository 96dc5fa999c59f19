import type { ComponentType } from 'react';
import type { KindName } from '#domain/register/kinds/index';
import { AskRecords } from './AskRecords';
import { DisruptionRecords } from './DisruptionRecords';
import { Engagement } from './Engagement';
import type { DrawnKindProps } from './drawnKind';
import { GoLive } from './GoLive';
import { Judgement } from './Judgement';
import { Objections } from './Objections';
import { Paths } from './Paths';
import { RealisedRecords } from './RealisedRecords';
import { Records } from './Records';
import { Requests } from './Requests';
import { Voices } from './Voices';

/** Kinds that are drawn by more than their list; null for those that stand elsewhere in the panel. */
const OWN: Partial<Record<KindName, ComponentType<DrawnKindProps> | null>> = {
  opinion: Voices,
  ask: AskRecords,
  // Together with the opinions.
  challenge: null,
  request: Requests,
  disruption: DisruptionRecords,
  realised: RealisedRecords,
  pathChange: Paths,
  goLive: GoLive,
  objection: Objections,
  cohort: Engagement,
  // Together with the cohorts.
  session: null,
  gap: null,
  judgement: Judgement,
  // Told with the judgement.
  secondLook: null,
  // Below the name of the sponsor.
  confirmation: null,
  // Where all that is rewarded is told, among the measures.
  rewardDecision: null,
};

/** @returns what draws the records of a kind in its drawer; null where something else does. */
export const drawnBy = (kind: KindName): ComponentType<DrawnKindProps> | null => {
  const own = OWN[kind];
  return own === undefined ? Records : own;
};
