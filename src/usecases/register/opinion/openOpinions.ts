import type { Output } from '#contract/procedures';
import { NEVER_RATED } from '#domain/rating/assessment';
import { impactOf } from '#domain/rating/missing';
import { agreementOf } from '#domain/voice/agreement';
import { heardOf } from '#domain/voice/heard';
import type { Entry } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import type { EntryBasis } from '#ports/register/entries';
import type { SeenIssue } from '#usecases/rating/issueAccess';
import { entryView } from '../entryView';
import type { SeenHome } from '../homeAccess';
import type { ReadsEntries } from '../registerTools';
import { epicStateOf, rightsIn } from '../rights';
import { closeToCustomers, notYetAsked, waitingOf } from './closeToCustomers';
import { ASKED, GIVEN, isSeen, OPINION, ownOpinionId, roundOf, sightOf } from './sight';

type Opinions = Output<'opinion.open'>;

const ROSTER: KindName = 'roster';

/** @returns the issue as the home of its records. */
export const homeOf = (accountId: string, { id, mayEdit, projectId, typeName }: SeenIssue): SeenHome => ({
  accountId,
  home: { issueId: id },
  rights: { edit: mayEdit, administersProject: false, administersJira: false },
  facts: { projectId, typeName },
});

/** Answers the opinions of an epic as far as the viewer may see them now: a batch read and two queries. */
export async function openOpinions(tools: ReadsEntries, accountId: string, issue: SeenIssue): Promise<Opinions> {
  const basis = await tools.store.readEntryBasis({ issueId: issue.id }, [ownOpinionId(tools.ids, issue.id, accountId)]);
  return opinionsOf(tools, accountId, issue, basis);
}

/** @param saved opinions that an index may not know yet. */
export async function opinionsOf(
  tools: ReadsEntries,
  accountId: string,
  issue: SeenIssue,
  basis: EntryBasis,
  saved: readonly Entry[] = [],
): Promise<Opinions> {
  const { store, clock, ids, viewerJira } = tools;
  const [listed, roster] = await Promise.all([
    store.allEntries(OPINION, { issueId: issue.id }),
    store.allEntries(ROSTER, { projectId: issue.projectId }),
  ]);
  const all = [...new Map([...listed, ...basis.entries.values(), ...saved].map((one) => [one.id, one])).values()];
  const ownId = ownOpinionId(ids, issue.id, accountId);
  const entries = new Map(all.filter(({ id }) => id === ownId).map((one) => [one.id, one]));
  const sight = await sightOf(tools, accountId, { ...basis, entries }, ownId);
  const seen = homeOf(accountId, issue);
  const rights = await rightsIn(OPINION, seen, epicStateOf(basis.record), basis.settings.settings, viewerJira);
  const given = all.filter(({ status }) => status === GIVEN);
  const shown = given.filter((one) => isSeen(one, sight, accountId));
  const own = entries.get(ownId);
  const { rolesOnly } = basis.settings.settings;
  const { answers, stage, otherStages } = basis.record?.assessment ?? NEVER_RATED;
  const disrupted = basis.record?.registers?.facts['disruption']?.disruptions ?? [];
  const segments = disrupted.flatMap((one) => one.segments ?? []);
  const close = closeToCustomers(roster, [stage, ...otherStages], segments);
  const asked = all.filter(({ dueAt, status }) => dueAt !== null && status !== 'passed');
  const until = roundOf(basis.record, clock.now());
  return {
    own: own ? entryView(own, rights) : null,
    round: {
      open: until !== null,
      until,
      asked: asked.length,
      heard: asked.filter(({ status }) => status === GIVEN).length,
      waiting: asked.filter(({ status }) => status === ASKED).length,
    },
    owes: sight.owes,
    opinions: shown.map((one) => entryView(one, rights)),
    hidden: given.length - shown.length,
    agreement: given.length === shown.length ? agreementOf(shown.map(({ values }) => Number(values['impact']))) : null,
    heard: heardOf(
      asked.flatMap(giverOf),
      close.filter(({ atStage }) => atStage).map(({ person }) => person),
      given.flatMap(giverOf),
    ),
    rated: sight.owes ? null : impactOf(answers),
    waitingFor: sight.owes ? [] : asked.filter(({ status }) => status === ASKED).map((one) => waitingOf(one, close)),
    mayAsk: issue.mayEdit,
    // Where people are told by role, who is missing of the roster would be who spoke.
    near: issue.mayEdit ? notYetAsked(close, rolesOnly ? asked : [...asked, ...given]) : [],
  };
}

/** Erased people share a name; each of their records is a person of its own. */
const giverOf = ({ owner, id }: Entry): string[] => [owner ?? id];
