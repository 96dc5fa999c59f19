import { MOST_READ_BACK } from '#contract/bounds/atOnce';
import { foreseenJql } from '#domain/portfolio/portfolioQuery';
import type { Settings } from '#domain/settings/settings';
import { foresightOf, type Foresight, type Spoken } from '#domain/voice/foresight';
import { searchEpics } from '../../../host/jira';
import { readKnown } from '../../portfolio/scope/knownScope';
import { callEach } from './callEach';

/** Epics that are looked back on: the newest. */
const MOST_LOOKED_BACK = 200;

/** How well those who spoke foresaw what came true, of the epics that the viewer sees. */
export interface KnownForesight {
  blind: Foresight;
  revised: Foresight;
  /** Epics that were looked back on, and of which nothing is told yet. */
  epics: number;
  withheld: number;
  /** There are older ones, which were not read. */
  isCut: boolean;
}

const NOTHING: KnownForesight = { ...foresightOf([]), epics: 0, withheld: 0, isCut: false };

/**
 * Reads by the viewer's own search which epics came true, and then what was said of them, fifty epics a call.
 * @param scope JQL of what the viewer looks at; null for all that they see.
 * @throws JiraError, Error with the sentence of the server
 */
export async function readForesight(scope: string | null, { initiativeTypes }: Settings): Promise<KnownForesight> {
  if (scope !== null) return readScope(scope);
  return (await readKnown({ kind: 'all' }, initiativeTypes, readScope)) ?? NOTHING;
}

async function readScope(scope: string): Promise<KnownForesight> {
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const page = await searchEpics(foreseenJql(scope), next);
    ids.push(...page.epics.map(({ id }) => id));
    next = page.nextPageToken;
  } while (next !== undefined && ids.length < MOST_LOOKED_BACK);
  const answers = await callEach('opinion.foresight', ids.slice(0, MOST_LOOKED_BACK), MOST_READ_BACK);
  const spoken: Spoken[] = answers.flatMap((answer) => answer.spoken);
  return {
    ...foresightOf(spoken),
    epics: Math.min(ids.length, MOST_LOOKED_BACK),
    withheld: answers.reduce((sum, answer) => sum + answer.withheld, 0),
    isCut: next !== undefined || ids.length > MOST_LOOKED_BACK,
  };
}
