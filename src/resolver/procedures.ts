import type { Input, Output, PROCEDURES, ProcedureName } from '#contract/procedures';
import type { Dependencies } from '#ports/dependencies';
import { entryTimes } from '#usecases/register/entryTimes';
import { foresight } from '#usecases/register/opinion/foresight';
import { auditState } from '#usecases/audit/auditState';
import { listLooks } from '#usecases/audit/listLooks';
import { saveLook } from '#usecases/audit/saveLook';
import { beginImport } from '#usecases/backup/beginImport';
import { boardVoices } from '#usecases/board/boardVoices';
import { decide } from '#usecases/board/decide';
import { decideProposal, withdrawProposal } from '#usecases/proposal/decideProposal';
import { exportEntries } from '#usecases/backup/exportEntries';
import { exportEpics } from '#usecases/backup/exportEpics';
import { findNewcomers } from '#usecases/board/findNewcomers';
import { freezeBoard } from '#usecases/board/freezeBoard';
import { importStatus } from '#usecases/backup/importStatus';
import { listBoards } from '#usecases/board/listBoards';
import { listHistory } from '#usecases/rating/listHistory';
import { listProposals } from '#usecases/proposal/listProposals';
import { listSettings } from '#usecases/settings/listSettings';
import { newestBoard } from '#usecases/board/newestBoard';
import { needsRight } from '#usecases/journey/needsRight';
import { openAssessment } from '#usecases/rating/openAssessment';
import { orderTie } from '#usecases/board/orderTie';
import { openSettings } from '#usecases/settings/openSettings';
import { readBoard } from '#usecases/board/readBoard';
import { readHealth } from '#usecases/health/readHealth';
import { readTrend } from '#usecases/trend/readTrend';
import { startRemoval } from '#usecases/publication/background/removeAll';
import { removalStatus, told } from '#usecases/publication/removalStatus';
import { askOpinions } from '#usecases/register/opinion/askOpinions';
import { importMap } from '#usecases/map/importing/importMap';
import { mapImportStatus, mapKnown } from '#usecases/map/importing/mapImportStatus';
import { stageItems } from '#usecases/map/importing/stageItems';
import { undoMapImport } from '#usecases/map/importing/undoMapImport';
import { listMeasures, openMeasure } from '#usecases/measure/readMeasures';
import { openSayDo } from '#usecases/measure/office/openSayDo';
import { saveReadings } from '#usecases/measure/saveReadings';
import { listMine } from '#usecases/mine/listMine';
import { openOpinions } from '#usecases/register/opinion/openOpinions';
import { saveOpinion } from '#usecases/register/opinion/saveOpinion';
import { saveEntries } from '#usecases/register/saveEntries';
import { answerEntry, removeEntry, saveEntry } from '#usecases/register/saveEntry';
import { entryHistory, listEntries, openEntry } from '#usecases/register/readEntries';
import { rescoreStatus } from '#usecases/publication/rescoreStatus';
import { retryPublications } from '#usecases/publication/retryPublications';
import { readReasons } from '#usecases/rating/readReasons';
import { saveAssessment } from '#usecases/rating/saveAssessment';
import { earlierCohorts } from '#usecases/engagement/earlierCohorts';
import { freezeGoLive } from '#usecases/engagement/freezeGoLive';
import { openGoLive } from '#usecases/engagement/openGoLive';
import { openEngagement } from '#usecases/engagement/openEngagement';
import { listStops } from '#usecases/audit/listStops';
import { waysThrough } from '#usecases/audit/waysThrough';
import { listEpics } from '#usecases/map/listEpics';
import { listItems } from '#usecases/map/listItems';
import { pathOverlaps } from '#usecases/path/pathOverlaps';
import { pathsOfIssue } from '#usecases/path/pathsOfIssue';
import { listPaths, openPath } from '#usecases/path/readPaths';
import { freezeBrief } from '#usecases/path/freezeBrief';
import { openBrief } from '#usecases/path/openBrief';
import { saveProposal } from '#usecases/proposal/saveProposal';
import { saveNeeds } from '#usecases/journey/saveNeeds';
import { saveSettings } from '#usecases/settings/saveSettings';
import { stageImport } from '#usecases/backup/stageImport';
import { applyImport, previewImport } from '#usecases/backup/startImport';
import { openViews } from '#usecases/portfolio/openViews';
import { saveViews } from '#usecases/portfolio/saveViews';
import { contestedLine } from '#usecases/told/contestedLine';
import { thinStages } from '#usecases/told/thinStages';
import { vouchForRows } from '#usecases/publication/vouchForRows';
import type { AccessOf } from './access';

/** What the guard of a procedure leaves. */
export type AccessFor<P extends ProcedureName> = AccessOf[(typeof PROCEDURES)[P]['guard']];

type UseCase<P extends ProcedureName> = (
  dependencies: Dependencies,
  access: AccessFor<P>,
  input: Input<P>,
) => Promise<Output<P>>;

/** Procedure → use case. What the guard of the contract found is handed over; nothing here decides who may. */
export const USE_CASES: { [P in ProcedureName]: UseCase<P> } = {
  'assessment.open': (dependencies, { accountId, issue }) => openAssessment(dependencies, accountId, issue),
  'assessment.save': (dependencies, { accountId, issue }, input) =>
    saveAssessment(dependencies, accountId, issue, input),
  'assessment.history': (dependencies, { accountId, issue }, { before }) =>
    listHistory(dependencies, accountId, issue.id, before),
  'assessment.reasons': (dependencies, { accountId, issueIds }) => readReasons(dependencies, accountId, issueIds),
  'portfolio.vouch': (dependencies, { accountId, issueIds }, { rows }) =>
    vouchForRows(
      dependencies,
      accountId,
      rows.filter(({ issueId }) => issueIds.includes(issueId)),
    ),
  'portfolio.contested': (dependencies, { accountId }, input) => contestedLine(dependencies, accountId, input),
  'coverage.thin': (dependencies, { accountId }, input) => thinStages(dependencies, accountId, input),
  'board.freeze': (dependencies, { accountId, issueIds }, input) =>
    freezeBoard(dependencies, accountId, { ...input, issueIds }),
  'board.list': (dependencies, _access, { before }) => listBoards(dependencies, before),
  'board.read': (dependencies, access) => readBoard(dependencies, access),
  'board.voices': (dependencies, { accountId, board: { epics } }, { issueIds }) =>
    boardVoices(
      dependencies,
      accountId,
      epics.filter(({ issueId }) => issueIds.includes(issueId)),
    ),
  'board.newcomers': (dependencies, { accountId, issueIds }, { since }) =>
    findNewcomers(dependencies, accountId, issueIds, since),
  'board.newest': (dependencies, { accountId, issueIds }) => newestBoard(dependencies, accountId, issueIds),
  'board.decide': (dependencies, { accountId, issue }, input) =>
    decide(dependencies, accountId, { ...input, issueId: issue.id }),
  'board.orderTie': (dependencies, { accountId, tie }, input) => orderTie(dependencies, accountId, tie, input),
  'board.delete': async ({ store }, _access, input) => {
    await store.deleteBoard(input.boardId);
    return { deleted: true };
  },
  'opinion.open': (dependencies, { accountId, issue }) => openOpinions(dependencies, accountId, issue),
  'opinion.save': (dependencies, { accountId, issue }, input) => saveOpinion(dependencies, accountId, issue, input),
  'opinion.ask': (dependencies, { accountId, issue }, input) => askOpinions(dependencies, accountId, issue, input),
  'map.known': (dependencies, access, input) => mapKnown(dependencies, access, input),
  'map.importStatus': (dependencies, access) => mapImportStatus(dependencies, access),
  'map.importStage': (dependencies, access, input) => stageItems(dependencies, access, input),
  'map.import': (dependencies, access, input) => importMap(dependencies, access, input),
  'map.importUndo': (dependencies, access, input) => undoMapImport(dependencies, access, input),
  'measure.list': (dependencies, access, input) => listMeasures(dependencies, access, input),
  'measure.open': (dependencies, access, { id }) => openMeasure(dependencies, access, id),
  'sayDo.open': (dependencies, { accountId }, input) => openSayDo(dependencies, accountId, input),
  'reading.save': (dependencies, access, input) => saveReadings(dependencies, access, input),
  'path.list': (dependencies, { accountId }, input) => listPaths(dependencies, accountId, input),
  'path.ofIssue': (dependencies, access) => pathsOfIssue(dependencies, access),
  'map.list': (dependencies, { accountId }, input) => listItems(dependencies, accountId, input),
  'map.epics': (dependencies, _access, input) => listEpics(dependencies, input),
  'path.overlaps': (dependencies, _access, input) => pathOverlaps(dependencies, input),
  'stop.list': (dependencies, { accountId, issueIds }) => listStops(dependencies, accountId, issueIds),
  'objection.through': (dependencies, { accountId, issueIds }) => waysThrough(dependencies, accountId, issueIds),
  'path.open': (dependencies, access, { id }) => openPath(dependencies, access, id),
  'brief.freeze': (dependencies, access, input) => freezeBrief(dependencies, access, input),
  'brief.open': (dependencies, access, input) => openBrief(dependencies, access, input),
  'engagement.open': (dependencies, { accountId, issue }) => openEngagement(dependencies, accountId, issue),
  'goLive.freeze': (dependencies, { accountId, issue }, input) => freezeGoLive(dependencies, accountId, issue, input),
  'goLive.open': (dependencies, access, input) => openGoLive(dependencies, access, input),
  'engagement.earlier': (dependencies, { accountId }) => earlierCohorts(dependencies, accountId),
  'mine.list': (dependencies, { accountId }, { all }) => listMine(dependencies, accountId, all),
  'ask.times': (dependencies, { accountId, issueIds }) => entryTimes(dependencies, accountId, 'ask', issueIds),
  'challenge.times': (dependencies, { accountId, issueIds }) =>
    entryTimes(dependencies, accountId, 'challenge', issueIds),
  'opinion.foresight': (dependencies, { issueIds }) => foresight(dependencies, issueIds),
  'audit.state': (dependencies, { accountId, issueIds }) => auditState(dependencies, accountId, issueIds),
  'audit.looks': (dependencies, { accountId }, input) => listLooks(dependencies, accountId, input),
  'look.save': (dependencies, { accountId, issue }, input) => saveLook(dependencies, accountId, issue, input),
  'entry.list': (dependencies, access, input) => listEntries(dependencies, access, input),
  'entry.open': (dependencies, access, { id }) => openEntry(dependencies, access, id),
  'entry.history': (dependencies, access, input) => entryHistory(dependencies, access, input),
  'entry.save': (dependencies, access, input) => saveEntry(dependencies, access, input),
  'entry.saveMany': (dependencies, access, input) => saveEntries(dependencies, access, input),
  'entry.answer': (dependencies, access, input) => answerEntry(dependencies, access, input),
  'entry.remove': (dependencies, access, input) => removeEntry(dependencies, access, input),
  'trend.read': (dependencies, { projectIds }, input) => readTrend(dependencies, projectIds, input),
  'proposal.save': (dependencies, { accountId }, input) => saveProposal(dependencies, accountId, input),
  'proposal.list': (dependencies) => listProposals(dependencies),
  'proposal.decide': (dependencies, { accountId }, input) => decideProposal(dependencies, accountId, input),
  'proposal.withdraw': (dependencies, { accountId }, input) => withdrawProposal(dependencies, accountId, input),
  'views.open': (dependencies, { accountId }) => openViews(dependencies, accountId),
  'views.save': (dependencies, { accountId }, input) => saveViews(dependencies, accountId, input),
  'settings.open': (dependencies) => openSettings(dependencies),
  'settings.save': (dependencies, { accountId }, input) => saveSettings(dependencies, accountId, input),
  'needs.rights': (dependencies) => needsRight(dependencies),
  'needs.save': (dependencies, { accountId }, input) => saveNeeds(dependencies, accountId, input),
  'settings.history': (dependencies, _access, { before }) => listSettings(dependencies, before),
  'rescore.status': (dependencies) => rescoreStatus(dependencies),
  'removal.start': async (dependencies) => told(await startRemoval(dependencies)),
  'removal.status': (dependencies) => removalStatus(dependencies),
  'health.read': (dependencies) => readHealth(dependencies),
  'health.retry': (dependencies, _access, { after }) => retryPublications(dependencies, after),
  'backup.page': (dependencies, { accountId, site }, { cursor }) => exportEpics(dependencies, accountId, site, cursor),
  'backup.entries': (dependencies, { accountId }, { cursor }) => exportEntries(dependencies, accountId, cursor),
  'backup.begin': (dependencies, access, input) => beginImport(dependencies, access, input),
  'backup.stage': (dependencies, _access, input) => stageImport(dependencies, input),
  'backup.preview': (dependencies, { accountId }, input) => previewImport(dependencies, accountId, input.import),
  'backup.apply': (dependencies, _access, input) => applyImport(dependencies, input.import),
  'backup.status': async (dependencies, { site }) => ({ ...(await importStatus(dependencies)), site }),
};
