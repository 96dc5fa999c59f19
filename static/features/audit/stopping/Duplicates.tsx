import { useState } from 'react';
import { duplicatesOf, type Duplicate } from '#domain/audit/duplicates';
import { scopeJql } from '#domain/portfolio/portfolioQuery';
import { openByKeyJql } from '#domain/portfolio/query/stopQuery';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { plainIssues } from '../../../host/issues/plainIssues';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { CountingState } from '../figures/CountingState';
import { useCounting } from '../figures/useCounting';
import { LISTED_FIELDS, listedIssue, type ListedIssue } from './stops';

/** Titles that are compared: each page of a hundred is a request. */
const MOST_PAGES = 20;
const MOST_SHOWN = 30;

interface Compared {
  issues: ReadonlyMap<string, ListedIssue>;
  pairs: Duplicate[];
  isPart: boolean;
}

/** Reads the open issues of all projects as the viewer, and compares their titles. @throws JiraError */
async function compareTitles(jql: string, told: (done: number, of: number) => void): Promise<Compared> {
  const issues = new Map<string, ListedIssue>();
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await plainIssues(jql, LISTED_FIELDS, token);
    for (const issue of read.issues) issues.set(issue.key, listedIssue(issue));
    token = read.nextPageToken;
    told(page + 1, token === undefined ? page + 1 : MOST_PAGES);
    if (token === undefined) break;
  }
  const titles = [...issues.values()].map(({ key, projectId, summary }) => ({
    key,
    project: projectId,
    title: summary,
  }));
  return { issues, pairs: duplicatesOf(titles), isPart: token !== undefined };
}

/** Issues of different projects whose titles say nearly the same, read when somebody wants to know. */
export function Duplicates({ settings, round }: { settings: Settings; round: number }) {
  const figures = figuresIn(useHost().locale);
  const [isAsked, setAsked] = useState(false);
  const jql = openByKeyJql(scopeJql({ kind: 'all' }, settings.initiativeTypes));
  const counting = useCounting(isAsked ? `${round} ${jql}` : null, (told) => compareTitles(jql, told));
  return (
    <section className="stop-list__part" aria-label="Titles that are alike">
      <h2 className="stop-list__head">Nearly the same title in two projects</h2>
      {!isAsked && (
        <div>
          <button type="button" className="lens-plain-button" onClick={() => setAsked(true)}>
            Compare the titles of all projects
          </button>
        </div>
      )}
      <CountingState counted={counting} what="Reading titles" />
      {counting.state === 'ready' && <Pairs compared={counting.value} figures={figures} />}
    </section>
  );
}

const WHOLE = 100;

/** Why two titles look like one: rare words weigh more. */
const bothSay = (shared: readonly string[], likeness: number): string =>
  `Both say ${shared.map((word) => `“${word}”`).join(', ')}: ${Math.round(likeness * WHOLE)}% of what they say.`;

function Pairs({
  compared: { issues, pairs, isPart },
  figures,
}: {
  compared: Compared;
  figures: (n: number) => string;
}) {
  const of = `${counted(figures, issues.size, 'title', 'titles')} compared`;
  return (
    <>
      <p className="stop-list__quiet">
        {pairs.length === 0
          ? `No two of them are alike: ${of}.`
          : `${counted(figures, pairs.length, 'pair', 'pairs')}, ${of}.`}
        {isPart && ' There are more issues than were read.'}
        {pairs.length > MOST_SHOWN && ` The ${MOST_SHOWN} most alike are shown.`}
      </p>
      {pairs.length > 0 && (
        <ul className="stop-pairs" aria-label="Pairs of titles, the most alike first">
          {pairs.slice(0, MOST_SHOWN).map(({ one, other, shared, likeness }) => (
            <li key={`${one} ${other}`}>
              {[one, other].map((key) => {
                const issue = issues.get(key);
                return issue && <EpicLink key={key} epic={issue} />;
              })}
              <span className="stop-list__quiet">{bothSay(shared, likeness)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
