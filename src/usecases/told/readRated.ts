import { AppError } from '#contract/errors';
import { projectFilter, rankedJql, scopeJql } from '#domain/portfolio/portfolioQuery';
import { countedAssessment } from '#domain/rating/counted';
import { impactOf } from '#domain/rating/missing';
import { scaleOf, scoreOf, type Scale, type Score } from '#domain/rating/score';
import type { Assessment } from '#domain/rating/assessment';
import type { Settings } from '#domain/settings/settings';
import type { Clock } from '#ports/clock';
import type { IssueName, ViewerSearch } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';
import type { SettingsStore } from '#ports/settings';
import { owedAmong } from '#usecases/register/opinion/sight';
import { counted, figuresIn } from '#kernel/words/counted';

export interface ReadsRated {
  viewerSearch: ViewerSearch;
  store: AssessmentStore & EntryStore & SettingsStore;
  clock: Clock;
  ids: Ids;
}

/** An epic that an answer names, with where it can be opened. */
export interface Cited {
  key: string;
  summary: string;
  address: string;
}

/** A rated epic, as it is stored. */
export interface RatedEpicRead extends Cited {
  id: string;
  rated: Assessment;
  score: Score;
  stage: string | null;
  impact: number | null;
}

export interface RatedRead {
  settings: Settings;
  scale: Scale;
  epics: RatedEpicRead[];
  /** Epics on which the caller owes an opinion: nothing that is told takes them into account. */
  owed: Cited[];
}

/** More are not read for one answer: each page of a hundred is a request, and a call has half a minute. */
const MOST_READ = 1_000;

/** Figures in sentences that no screen formats. */
export const figures = figuresIn('en-GB');

/**
 * Reads the rated epics that the caller's own search finds, each as it is stored: what stands published on an issue
 * could have been written by anyone who may edit it.
 * @param project key, name or id; without one, all that the caller sees.
 * @throws AppError `notFound` for a project that is hidden from the caller or not there, `invalid` where too many are
 *   rated.
 */
export async function readRated(tools: ReadsRated, accountId: string, project: string | undefined): Promise<RatedRead> {
  const { store, viewerSearch } = tools;
  const { settings } = await store.readSettings();
  const scope = project === undefined ? ({ kind: 'all' } as const) : projectFilter(project);
  const jql = rankedJql(scopeJql(scope, settings.initiativeTypes));
  const [found, site] = await Promise.all([readAll(viewerSearch, jql, project), viewerSearch.siteAddress()]);
  const records = await store.readAssessments(found.map(({ issueId }) => issueId));
  const owed = new Set(await owedAmong(tools, accountId, records));
  const scale = scaleOf(settings);
  const cite = ({ key, summary }: IssueName): Cited => ({ key, summary, address: `${site}/browse/${key}` });
  const epics = found.flatMap((issue): RatedEpicRead[] => {
    const record = records.get(issue.issueId);
    if (!record || owed.has(issue.issueId)) return [];
    const rated = countedAssessment(record, scale);
    const score = scoreOf(scale, rated);
    if (!score) return [];
    return [{ ...cite(issue), id: issue.issueId, rated, score, stage: rated.stage, impact: impactOf(rated.answers) }];
  });
  return { settings, scale, epics, owed: found.filter(({ issueId }) => owed.has(issueId)).map(cite) };
}

async function readAll(search: ViewerSearch, jql: string, project: string | undefined): Promise<IssueName[]> {
  const found = new Map<string, IssueName>();
  for (let next: string | undefined, more = true; more;) {
    const page = await search.search(jql, next);
    if (!page) throw refused(project);
    for (const issue of page.issues) found.set(issue.issueId, issue);
    if (page.next !== undefined && found.size >= MOST_READ) throw tooMany(project);
    next = page.next;
    more = next !== undefined;
  }
  return [...found.values()];
}

const refused = (project: string | undefined): AppError =>
  project === undefined
    ? new AppError('unavailable', 'Jira could not search for rated epics. Try again in a minute.')
    : new AppError('notFound', `There is no project “${project}”, or you may not see it. Write its key, such as ABC.`);

function tooMany(project: string | undefined): AppError {
  const many = `More than ${counted(figures, MOST_READ, 'epic is', 'epics are')} rated here, too many for one answer.`;
  return project === undefined
    ? new AppError('invalid', `${many} Ask about one project.`)
    : new AppError('invalid', `${many} Open Customer Lens in Jira: its page reads them all.`);
}
