import { fakeBridge, type FakeAnswer, type FakeJiraRequest } from './fakeBridge';
import { answerPageHistory } from './fakeHistory';
import { anEpic, FakeJira, SETTINGS_VERSION, type FakeEpic } from './fakePortfolio';
import type { Input } from '#contract/procedures';
import type { Assessment, Changes } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { SUMMARY_PROPERTY, summaryOf } from '#domain/publication/summary';
import { MemoryRatingServer } from './ratingServer';

/**
 * A Jira with some epics and the server behind it: what is saved is published at once, and every save stands in the
 * history of its epic.
 */
export class RatedSite {
  readonly epics = new Map<string, MemoryRatingServer>();
  readonly page: ReturnType<typeof answerPageHistory>;
  /** Numbers of the epics that Jira shows to nobody any more. */
  readonly gone = new Set<number>();
  /** Saves wait for it. */
  gate: Promise<void> = Promise.resolve();
  private readonly jira: FakeJira;

  /** @param ratings by the number of each epic; null was never rated. */
  constructor(private readonly ratings: readonly (Partial<Assessment> | null)[]) {
    this.jira = new FakeJira([]);
    this.page = answerPageHistory('/rate');
    ratings.forEach((rating, index) => {
      const assessment = rating ? { version: 1, ...rating } : {};
      this.epics.set(idOf(index + 1), new MemoryRatingServer({ assessment, settingsVersion: SETTINGS_VERSION }));
    });
    this.jira.instead = (request) => this.answer(request);
    fakeBridge.onInvoke('assessment.open', (input) =>
      this.at((input as Input<'assessment.open'>).issueId ?? '').open(),
    );
    fakeBridge.onInvoke('assessment.save', async (input) => {
      const { issueId = '', version, changes, knownSettings } = input as Input<'assessment.save'>;
      await this.gate;
      return this.at(issueId).save(version, changes, knownSettings);
    });
    fakeBridge.onInvoke('assessment.history', (input) =>
      this.at((input as Input<'assessment.history'>).issueId ?? '').history(),
    );
  }

  /** @returns the server's part for an epic, by its id or its number. */
  at(epic: string | number): MemoryRatingServer {
    const server = this.epics.get(typeof epic === 'number' ? idOf(epic) : epic);
    if (!server) throw new Error(`There is no epic ${epic}.`);
    return server;
  }

  /** Somebody else saves. */
  otherSaves(epic: number, changes: Changes): void {
    this.at(epic).write(changes);
  }

  /** @returns what is stored of every epic, by its number. */
  answers(): Record<number, Assessment['answers']> {
    return Object.fromEntries(this.ratings.map((_, index) => [index + 1, this.at(index + 1).stored.answers]));
  }

  private answer({ path, body }: FakeJiraRequest): FakeAnswer | undefined {
    this.jira.epics = this.published();
    if (path.endsWith('/permissions/check')) {
      const { issues } = (body as { projectPermissions: { issues: number[] }[] }).projectPermissions[0]!;
      return { body: { projectPermissions: [{ permission: 'EDIT_ISSUES', issues }] } };
    }
    const { jql = '' } = (body ?? {}) as { jql?: string };
    if (!path.endsWith('/search/jql') || !jql.includes('IS EMPTY')) return undefined;
    const unrated = this.jira.epics.filter(({ property }) => property?.['floor'] === undefined);
    const issues = unrated.map(({ id, key, summary, projectId, property }) => ({
      id,
      key,
      fields: { summary, project: { id: projectId, key: 'NET' } },
      properties: property ? { [SUMMARY_PROPERTY]: property } : {},
    }));
    return { body: { issues } };
  }

  private published(): FakeEpic[] {
    const numbers = this.ratings.map((_, index) => index + 1).filter((number) => !this.gone.has(number));
    return numbers.map((number) => {
      const { stored } = this.at(number);
      const epic = anEpic(number);
      return stored.version === 0
        ? epic
        : { ...epic, property: { ...summaryOf(stored, scaleOf(DEFAULT_SETTINGS), SETTINGS_VERSION) } };
    });
  }
}

export const idOf = (number: number): string => anEpic(number).id;
