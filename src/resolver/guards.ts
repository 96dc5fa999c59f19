import type { Guard } from '#contract/guards';
import type { Check } from './access';
import { decidesIssue, decidesTie, ownsBoard, seesBoard } from './boardGuards';
import { seesHome, seesNamedHome } from './homeGuards';
import {
  administersJira,
  browsesProjects,
  ownRecord,
  ratesIssue,
  seesIssue,
  seesListed,
  setsNeeds,
  signedIn,
} from './issueGuards';

/** One check for each guard of the contract. */
export const GUARDS: { [G in Guard]: Check<G> } = {
  signedIn,
  ownRecord,
  seesListed,
  browsesProjects,
  seesIssue,
  ratesIssue,
  decidesIssue,
  seesHome,
  seesNamedHome,
  seesBoard,
  decidesTie,
  ownsBoard,
  setsNeeds,
  administersJira,
};
