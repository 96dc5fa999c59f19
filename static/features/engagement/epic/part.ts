import type { StepPlace } from '#domain/engagement/preparing/nextStep';
import type { EngagementData } from '../reading/engagementData';

/** Somebody is led to a field of a record; another object leads there once more. */
export type Led = Extract<StepPlace, { field: string }>;

/** What a part of the drawer is drawn with. */
export interface PartProps {
  data: EngagementData;
  issueId: string;
  issueKey: string;
  /** Where somebody is led, if it is to a record. */
  led: Led | null;
  /** Something was saved. */
  onSaved: () => void;
}

/** @returns where somebody is led, if it is among the records of that kind. */
export const ledAmong = (led: Led | null, kind: Led['at']): Led | undefined => (led?.at === kind ? led : undefined);
