import type * as z from 'zod/mini';

/**
 * Who may call a procedure, checked on the server for the very resource that it touches:
 * - `signedIn`: any person with an account
 * - `ownRecord`: any person with an account; what is read and written is the caller's own, found by their account id
 * - `seesListed`: any person with an account; of the issues that the call lists, only those that they may browse are
 *   looked at
 * - `browsesProjects`: any person with an account; of the projects that the call names, only those that they may browse
 *   are looked at
 * - `seesIssue`: may browse the issue; anyone else gets `notFound`
 * - `ratesIssue`: may edit the issue; who may only browse it gets `forbidden` (a type that is not rated is `invalid`)
 * - `decidesIssue`: may edit the issue, or may browse it and is a member of the group that the settings name for
 *   decisions; others as for `ratesIssue`
 * - `seesHome`: may browse the issue or the project that a record belongs to; anyone else gets `notFound`, whether home
 *   and record exist or not. What more is needed for a deed is said by the kind of record
 * - `seesNamedHome`: of a home that is named as `seesHome`; without one any person with an account: of records of homes
 *   that they may not browse nothing is told but how many there are
 * - `seesBoard`: may browse one issue at least of the frozen board; of the others nothing is told. Anyone else gets
 *   `notFound`
 * - `decidesTie`: has the right of `decidesIssue` on every epic of the tie at the line of the board. Who sees no epic
 *   of the board gets `notFound`, anyone else `forbidden`
 * - `ownsBoard`: froze the board, or administers Jira; anyone else gets `forbidden`, whether it exists or not
 * - `setsNeeds`: is a member of the group that the settings name, or administers Jira; anyone else gets `forbidden`
 * - `administersJira`: holds Jira's global permission Administer Jira
 */
export type Guard =
  | 'signedIn'
  | 'ownRecord'
  | 'seesListed'
  | 'browsesProjects'
  | 'seesIssue'
  | 'ratesIssue'
  | 'decidesIssue'
  | 'seesHome'
  | 'seesNamedHome'
  | 'seesBoard'
  | 'decidesTie'
  | 'ownsBoard'
  | 'setsNeeds'
  | 'administersJira';

/**
 * What each guard may look at: a field of the input. A procedure declares which one as `about`, also where its input
 * names other things besides. On an issue panel the issue comes from the context instead.
 */
interface AboutOf {
  signedIn: undefined;
  ownRecord: undefined;
  seesListed: 'issueIds' | 'rows';
  browsesProjects: 'projectIds';
  seesIssue: 'issueId';
  ratesIssue: 'issueId';
  decidesIssue: 'issueId';
  seesHome: 'home' | 'id' | 'path';
  seesNamedHome: 'home';
  seesBoard: 'boardId';
  decidesTie: 'boardId';
  ownsBoard: 'boardId';
  setsNeeds: undefined;
  administersJira: undefined;
}

export type About = NonNullable<AboutOf[Guard]>;

type Guarded = {
  [G in Guard]: AboutOf[G] extends undefined ? { guard: G; about?: never } : { guard: G; about: AboutOf[G] };
}[Guard];

/** The resolvers of the manifest; a procedure is only answered on those it names. */
export type Door = 'viewer' | 'admin';

/** What is declared of a procedure: who may call it, about what, at which doors, what goes in and what comes out. */
export type Procedure = Guarded & {
  doors: readonly Door[];
  input: z.ZodMiniType;
  /** Nothing else leaves the server: fields that it does not name are taken off. */
  output: z.ZodMiniType;
  /** May be large: its answer leaves packed, and is unpacked by what calls. */
  packed?: true;
  /** A file that is read back, or the administrators' own history: people stand in it as they are. */
  keepsNames?: true;
  /** What a `conflict` tells as `current`; a procedure without it tells nothing there. */
  conflict?: z.ZodMiniType;
};
/** The procedures of a subject, by name. */
export type Procedures = Readonly<Record<string, Procedure>>;
