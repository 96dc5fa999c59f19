import type { Guard } from '#contract/guards';
import type { Board } from '#domain/board/board';
import type { TieAtLine, TieRight } from '#domain/board/tie';
import type { Dependencies } from '#ports/dependencies';
import type { SeenIssue } from '#usecases/rating/issueAccess';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { Caller } from './request';

/** What a guard found: who calls and, where the procedure is about an issue, that issue as the caller sees it. */
export interface Access {
  accountId: string;
  /** What names the site that is asked. */
  site: string;
}
export interface IssueAccess extends Access {
  issue: SeenIssue;
}

/** The issues of a list that the caller sees. */
export interface ListAccess extends Access {
  issueIds: readonly string[];
}

/** The projects of a list that the caller may browse. */
export interface ProjectsAccess extends Access {
  projectIds: readonly string[];
}

/** A frozen board as the caller may see it. */
export interface BoardAccess extends Access {
  /** With the epics that the caller may browse now. */
  board: Board;
  /** Epics of the board that the caller may not browse, or that are deleted. */
  leftOut: number;
  /** Of the epics, those about which the caller may decide. */
  decidable: ReadonlySet<string>;
  /** The tie that crosses the line of the whole board, and what the caller may do about it. */
  tie: (TieAtLine & TieRight) | null;
  /** Name of the group whose members decide, too. */
  deciders: string | null;
  mayDelete: boolean;
}

/** The epics of the tie at the line of a board; the caller may decide about each. */
export interface TieAccess extends Access {
  tie: readonly string[];
}

/** The home of records as the caller sees it. */
export interface HomeAccess extends Access, SeenHome {}

/** The home of records as the caller sees it, where one is named. */
export interface NamedHomeAccess extends Access, Partial<Omit<SeenHome, 'accountId'>> {}

/** What each guard leaves for the use case. */
export interface AccessOf {
  signedIn: Access;
  ownRecord: Access;
  seesListed: ListAccess;
  browsesProjects: ProjectsAccess;
  seesIssue: IssueAccess;
  ratesIssue: IssueAccess;
  decidesIssue: IssueAccess;
  seesHome: HomeAccess;
  seesNamedHome: NamedHomeAccess;
  seesBoard: BoardAccess;
  decidesTie: TieAccess;
  ownsBoard: Access;
  setsNeeds: Access;
  administersJira: Access;
}

/** Ids that the payload names: of issues, none, one or a list; of projects; or of a board. */
export type Named = readonly string[];

export type Tools = Pick<Dependencies, 'viewerJira' | 'store' | 'clock'>;
/** A guard: looks at what is named and leaves what the use case needs. */
export type Check<G extends Guard> = (caller: Caller, named: Named, tools: Tools) => Promise<AccessOf[G]>;
