import { fakeBridge } from '../support/screen/fakeBridge';
import type { Input } from '#contract/procedures';
import { bandsOf } from '../support/screen/bandsOf';
import { byKey, rank, type Rankable } from '#domain/portfolio/rank';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { PageReading } from '../../static/features/portfolio/reading/pageReading';
import { PortfolioReader } from '../../static/features/portfolio/reading/portfolioReader';
import { onAdminPage, onPage, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { settled } from '../support/screen/settledReader';
import { referenceFile, withReferenceData } from '../support/referenceData';
import { ASSESSMENT, FILES, proposalsOf, type Proposal } from './catalyst';

const VIEWER = 'project-manager';
type Changes = Input<'assessment.save'>['changes'];

/** Saves first ratings through the real procedure, a few at a time. */
async function rateAll(jira: RunningLocalJira, ratings: readonly { id: string; changes: Changes }[]): Promise<void> {
  for (let start = 0; start < ratings.length; start += 8) {
    await Promise.all(
      ratings
        .slice(start, start + 8)
        .map(async ({ id, changes }) =>
          valueOf(await onPage(jira, VIEWER, 'assessment.save', { issueId: id, version: 0, changes })),
        ),
    );
  }
}

/** Reads every page of the ranking as the page does, over the search of the local Jira. */
async function readWhole(jira: RunningLocalJira): Promise<PageReading> {
  fakeBridge.reset();
  fakeBridge.onInvoke(
    'settings.open',
    async () => (await jira.invoke(VIEWER, 'portfolio-gadget', 'settings.open', {})).body,
  );
  fakeBridge.onJira(({ method, path, body }) => jira.rest(VIEWER, method, path, body));
  const reader = new PortfolioReader({ kind: 'all' });
  reader.refresh();
  await settled(reader);
  reader.readAll();
  const { reading, failure } = await settled(reader);
  if (!reading || failure) throw new Error(failure?.message ?? 'Nothing was read.');
  return reading;
}

const placesOf = (ranked: readonly { epic: Rankable; rank: number }[]): [string, number][] =>
  ranked.map(({ epic, rank: place }) => [epic.key, place]);

/** The answer in the middle of what the assessors gave. */
function middle({ assessments }: Proposal, criterion: string): string {
  const given = assessments.map(({ answers }) => String(answers[criterion])).sort();
  return given[Math.floor(given.length / 2)] ?? 's3';
}

function asIssue(proposal: Proposal, at: number, projects: readonly string[]): object {
  const project = projects.indexOf(proposal.challenge);
  return {
    id: String(500_000 + at),
    key: `F${project}-${at + 1}`,
    fields: {
      summary: proposal.title,
      issuetype: { id: '6', name: 'Epic', subtask: false },
      project: { id: String(11_000 + project), key: `F${project}`, name: proposal.challenge },
      status: { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
      created: '2022-03-01T09:00:00.000+0000',
      updated: '2022-03-01T09:00:00.000+0000',
    },
  };
}

withReferenceData('1,134 real proposals as epics of 24 projects', Object.values(FILES), () => {
  let jira: RunningLocalJira;
  afterAll(() => jira.stop());

  test('rated one by one, they stand on each page as the rule ranks them; the bands share out the places', async () => {
    const proposals = proposalsOf('f8');
    const projects = [...new Set(proposals.map(({ challenge }) => challenge))];
    jira = await startLocalJira({ seedIssues: proposals.map((proposal, at) => asIssue(proposal, at, projects)) });
    valueOf(
      await onAdminPage(jira, 'admin', 'settings.save', {
        version: 0,
        settings: ASSESSMENT,
        reason: 'As the assessors were asked',
      }),
    );
    await jira.run('work-consumer');
    const criteria = ASSESSMENT.criteria.filter(({ weight }) => weight > 0).map(({ id }) => id);
    const answers = proposals.map((proposal) => Object.fromEntries(criteria.map((id) => [id, middle(proposal, id)])));
    await rateAll(
      jira,
      answers.map((given, at) => ({ id: String(500_000 + at), changes: { answers: given } })),
    );

    const scale = scaleOf(ASSESSMENT);
    const epics = answers.map((given, at) => ({
      id: String(500_000 + at),
      key: `F${projects.indexOf(proposals[at]!.challenge)}-${at + 1}`,
      rated: { answers: given },
      score: scoreOf(scale, { answers: given }),
    }));
    const reading = await readWhole(jira);
    expect(reading.places).toHaveLength(1134);
    expect(placesOf(reading.places)).toEqual(placesOf(rank(epics).ranked));
    expect(reading.places.every(({ epic }) => epic.flags.every(({ kind }) => kind !== 'needsRepublishing'))).toBe(true);
    const bands = bandsOf(scale, epics, 50);
    expect(bands.in + bands.contested + bands.out).toBe(1134);
    expect([...bands.byIssue.values()].reduce((sum, { share }) => sum + share, 0)).toBeGreaterThanOrEqual(50);
  }, 180_000);
});

const EPICS = [referenceFile('jira-eucalyptus', 'epics.ndjson')];

/** A seeded generator (mulberry32): the same ratings in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

withReferenceData('219 real epics, rated by a seeded generator', EPICS, () => {
  let jira: RunningLocalJira;
  afterAll(() => jira.stop());

  test('ranges, ties and epics nobody rated stand as the rule says', async () => {
    jira = await startLocalJira({ data: EPICS });
    const found = new Map<string, string>();
    for (let token: string | undefined, more = true; more;) {
      const { body } = await jira.rest(VIEWER, 'POST', '/rest/api/3/search/jql', {
        jql: 'issuetype = Epic ORDER BY key ASC',
        maxResults: 100,
        fields: ['summary'],
        ...(token ? { nextPageToken: token } : {}),
      });
      const page = body as { issues: { id: string; key: string }[]; nextPageToken?: string };
      for (const { id, key } of page.issues) found.set(id, key);
      token = page.nextPageToken;
      more = token !== undefined;
    }
    expect(found.size).toBe(219);
    const random = generator(20261121);
    const ratings = [...found].map(([id, key]) => {
      const answers: Record<string, number | string> = {};
      if (random() < 0.85) answers['impact'] = Math.floor(random() * 7) - 3;
      if (random() < 0.7) answers['request'] = random() < 0.5 ? 'yes' : 'no';
      return { id, key, answers, changes: { answers } };
    });
    await rateAll(
      jira,
      ratings.filter(({ answers }) => Object.keys(answers).length > 0),
    );

    const scale = scaleOf(DEFAULT_SETTINGS);
    const epics = ratings.map(({ key, answers }) => ({ key, score: scoreOf(scale, { answers }) }));
    const { ranked, notRated } = rank(epics);
    const reading = await readWhole(jira);
    expect(placesOf(reading.places)).toEqual(placesOf(ranked));
    expect([reading.epics, reading.notRated]).toEqual([219, notRated.length]);
    expect(notRated.length).toBeGreaterThan(0);
    expect(ranked.some(({ tied }) => tied)).toBe(true);
    expect(ranked.some(({ epic }) => epic.score!.floor < epic.score!.ceiling)).toBe(true);
    expect([...notRated].sort(byKey)).toEqual(notRated);
  }, 120_000);
});
