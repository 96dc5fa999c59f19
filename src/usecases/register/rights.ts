import { AppError } from '#contract/errors';
import { NEVER_RATED } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Entry } from '#domain/register/entry';
import { epicStateOf as ratedState } from '#domain/register/epic/epicState';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { EpicState, Right } from '#domain/register/kind';
import { whoWords } from '#domain/register/text/rightWords';
import type { Settings } from '#domain/settings/settings';
import type { ViewerJira } from '#ports/jira';
import type { SeenHome } from './homeAccess';
import { saidIn, type Tells } from './recordFields';

/** What the caller may do with one record. */
export interface May {
  change: boolean;
  answer: boolean;
  remove: boolean;
}

/** What the caller may do with records of a kind at a home. */
export interface Rights {
  add: boolean;
  on: (entry: Entry) => May;
  /** Whether they are told what a record says; without it they are. */
  tells?: Tells;
}

/** @returns what rules of a kind may know of the epic; it may never have been rated. */
export const epicStateOf = (record: AssessmentRecord | undefined): EpicState =>
  ratedState(record?.assessment ?? NEVER_RATED);

/**
 * Rights are held on the server, on the home, at this call. Who belongs to the office is only asked where it matters.
 */
export async function rightsIn(
  kind: KindName,
  seen: SeenHome,
  epic: EpicState,
  settings: Settings,
  viewerJira: Pick<ViewerJira, 'groups'>,
): Promise<Rights> {
  const { may, ownerOf } = kindNamed(kind);
  const { accountId, rights } = seen;
  // Who may edit has the right already where either does.
  const isHeld = (list: readonly Right[]): boolean => rights.edit && list.includes('edit');
  const asksOffice = [may.add, may.change, may.answer].some((list) => list.includes('office') && !isHeld(list));
  const office = asksOffice && (await isOffice(seen, settings, viewerJira));
  const HELD: Readonly<Record<Right, (entry?: Entry) => boolean>> = {
    browse: () => true,
    edit: () => rights.edit,
    author: (entry) => entry?.by === accountId,
    // Once it is answered its owner is who asked.
    sponsor: (entry) => epic.sponsor === accountId || (entry?.answer === null && entry.owner === accountId),
    decider: (entry) => entry?.answer === null && ownerOf(entry, epic) === accountId,
    office: () => office,
    projectAdmin: () => rights.administersProject,
  };
  const holds = (list: readonly Right[], entry?: Entry): boolean => list.some((right) => HELD[right](entry));
  // Neither what one wrote nor what one changed last is one's own to approve; one's own answer is.
  const mayJudge = ({ by, updatedBy, answer }: Entry): boolean =>
    by !== accountId && (updatedBy !== accountId || answer !== null);
  const isOpen = ({ status, removed }: Entry): boolean => removed || (may.while?.includes(status) ?? true);
  const answersAgain = (entry: Entry): boolean =>
    may.bySame && entry.answer !== null
      ? entry.answer.by === accountId && holds(may.answer, asAsked(entry, epic))
      : holds(may.answer, entry);
  return {
    add: holds(may.add),
    on(entry) {
      const own = holds(may.change, entry) && isOpen(entry);
      const answers = answersAgain(entry) && !entry.removed && (!may.byAnother || mayJudge(entry));
      return { change: own && !entry.removed, answer: answers, remove: own };
    },
  };
}

const NOTHING: May = { change: false, answer: false, remove: false };

/**
 * @returns rights of who is told of records as far as `tells` says. In a project, who does not see all that a record
 *   names changes nothing of it: they would take off what they do not see.
 */
export const rightsTold = (rights: Rights, tells: Tells): Rights => ({
  ...rights,
  tells,
  on: (entry) => (isUntold(entry, tells) ? NOTHING : rights.on(entry)),
});

/** @throws AppError `forbidden` for who does not see all that a record of a project names. */
export function demandAllTold(entry: Entry, { tells }: Rights): void {
  if (!tells || !isUntold(entry, tells)) return;
  throw new AppError(
    'forbidden',
    `${kindNamed(entry.kind).name}: it names something in a project that you may not see, and your change would take ` +
      'that off. Ask somebody who sees all of it.',
  );
}

const isUntold = ({ home, ...said }: Entry, tells: Tells): boolean =>
  'projectId' in home && !tells(said.kind, saidIn(said));

/** @returns a record as it was before anybody answered it. */
export function asAsked(entry: Entry, epic: EpicState): Entry {
  const asked = { ...entry, answer: null };
  return { ...asked, owner: kindNamed(entry.kind).ownerOf(asked, epic) };
}

async function isOffice(
  { rights }: SeenHome,
  { officeGroup }: Settings,
  viewerJira: Pick<ViewerJira, 'groups'>,
): Promise<boolean> {
  if (rights.administersJira) return true;
  return officeGroup !== undefined && (await viewerJira.groups()).has(officeGroup.id);
}

/** @throws AppError `forbidden` that says who may. */
export function demandRight(held: boolean, kind: KindName, does: 'add' | 'change' | 'answer'): void {
  if (held) return;
  const { name, may, home, answer } = kindNamed(kind);
  const who = whoWords(may[does], home);
  const deed = { add: 'add one', change: 'change or remove it', answer: 'answer it' }[does];
  const limits = {
    add: may.sponsorByAnother ? `, and nobody who named themselves sponsor. ${NAMED_ANEW}` : '.',
    change: may.while && answer ? ', and only while it is not answered.' : '.',
    answer:
      (may.byAnother ? ', and nobody answers what they wrote themselves' : '') +
      (may.bySame ? ', and once it is answered only who answered it.' : '.'),
  };
  throw new AppError('forbidden', `${name}: ${who === '' ? 'nobody may' : `only ${who} may`} ${deed}${limits[does]}`);
}

const NAMED_ANEW =
  'Ask the office, or ask somebody else who may edit the epic to take you off as its sponsor and name you again.';
