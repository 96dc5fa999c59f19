import type { Frame, Page } from 'playwright-core';
import { GROUPS } from '#sandbox/jira/groups';
import { onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { withReferenceData } from '../../support/referenceData';
import { appFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';
import { childrenOfEpics, FILES } from './eucalyptus';
import { CLASS_KEYS, coefficients, firstLook, secondLook, wilson, type ClassKey } from './reference';

const SEED = 'three judges';
const CHILDREN = 600;
/** Of so many it can be asked at once how far they are. */
const AT_ONCE = 100;
/** Who may edit, who administers, and who sits in the office. */
const JUDGES = ['project-manager', 'admin', 'board-member'];
const SENTENCES = ['start without help', 'see what it costs', 'undo what went wrong', 'wait no longer'];

/** What a judge did: whom each deliverable serves, by its key. */
type Judged = Map<string, ClassKey>;
type Look = (seed: string, key: string) => ClassKey;

interface Judge {
  viewer: string;
  page: Page;
  frame: Frame;
  problems: string[];
  judged: Judged;
}

/** @returns the key of what stands on the screen once it is another one; null when nothing waits any more. */
async function nextKey(frame: Frame, before: string | null): Promise<string | null> {
  const found = await frame.waitForFunction((known) => {
    const key = document.querySelector('.audit-one__head a')?.textContent?.split(' ')[0];
    if (key !== undefined && key !== known) return key;
    const said = document.querySelector('.audit')?.textContent ?? '';
    return key === undefined && /Nothing waits for/.test(said) && !/Saving /.test(said) ? 'nothing' : null;
  }, before);
  const key = String(await found.jsonValue());
  return key === 'nothing' ? null : key;
}

const keyOnScreen = (frame: Frame): Promise<string | undefined> =>
  frame.evaluate(() => document.querySelector('.audit-one__head a')?.textContent?.split(' ')[0]);

/** Somebody else judged what is being read: it is told, and not saved. */
const isTold = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => /was judged by .+ meanwhile/.test(document.querySelector('.audit-card')?.textContent ?? ''));

/**
 * Goes through what waits, by the keys alone: the class, for customers the sentence, Enter. What another judged
 * meanwhile stays under these hands until Enter goes on.
 */
async function judgeAll({ viewer, page, frame, judged }: Judge, look: Look): Promise<void> {
  await frame.locator('.audit-judge').click({ position: { x: 2, y: 2 } });
  let key = await nextKey(frame, null);
  while (key !== null) {
    const chosen = look(SEED, key);
    await page.keyboard.press(chosen.toLowerCase());
    if (chosen === 'C' || chosen === 'M')
      await page.keyboard.type(`${SENTENCES[judged.size % SENTENCES.length]} for ${viewer}`);
    expect(await keyOnScreen(frame)).toBe(key);
    if (!(await isTold(frame))) judged.set(key, chosen);
    await page.keyboard.press('Enter');
    key = await nextKey(frame, key);
  }
}

/** @returns what the screen must say of these second looks, worked out apart from the app. */
function agreementWords(keys: readonly string[]): string {
  const pairs = keys.map((key) => [firstLook(SEED, key), secondLook(SEED, key)] as const);
  const agreed = pairs.filter(([one, other]) => one === other).length;
  const percent = (share: number): string => String(Math.round(share * 100));
  const [low, high] = wilson(agreed, keys.length).map(percent);
  const { ac1, kappa } = coefficients(pairs);
  const share = `${percent(agreed / keys.length)}% (${low} to ${high})`;
  return `${agreed} of ${keys.length} agree, ${share} · AC1 ${ac1.toFixed(2)} · kappa ${kappa.toFixed(2)}`;
}

withReferenceData(
  '600 children of the epics of a real Jira, judged by three in the browser',
  Object.values(FILES),
  () => {
    const { epics, children } = childrenOfEpics(CHILDREN);
    const keyOf = new Map(children.map(({ id, key }) => [id, key]));
    const stage = onLocalJira({ seedIssues: [...epics, ...children] });

    async function openJudges(path: string): Promise<Judge[]> {
      return Promise.all(
        JUDGES.map(async (viewer) => {
          const { page, problems } = await stage.browser.openAs(viewer, { viewport: { width: 1280, height: 1000 } });
          await page.goto(path);
          return { viewer, page, problems, judged: new Map<string, ClassKey>(), frame: await appFrame(page) };
        }),
      );
    }

    beforeAll(async () => {
      const { settings, version } = valueOf(await onAdminPage(stage.site, 'admin', 'settings.open', {}));
      const board = GROUPS.find(({ name }) => name === 'portfolio-board');
      const officeGroup = { id: board?.groupId ?? '', name: board?.name ?? '' };
      const next = { ...settings, officeGroup, audit: { filter: 'parent is not EMPTY' } };
      valueOf(await onAdminPage(stage.site, 'admin', 'settings.save', { version, settings: next, reason: 'Audit' }));
    });

    const count = async (jql: string): Promise<number> => {
      const { body } = await stage.site.rest('admin', 'POST', '/rest/api/3/search/approximate-count', { jql });
      return (body as { count: number }).count;
    };

    /** @returns how far the audit of each child is, by its key, as an administrator is told. */
    async function states(): Promise<Map<string, { state: string; by: string | null }>> {
      const found = new Map<string, { state: string; by: string | null }>();
      for (let from = 0; from < CHILDREN; from += AT_ONCE) {
        const issueIds = children.slice(from, from + AT_ONCE).map(({ id }) => id);
        const { issues } = valueOf(await onPage(stage.site, 'admin', 'audit.state', { issueIds }));
        for (const { issueId, state, by } of issues) found.set(keyOf.get(issueId) ?? '', { state, by });
      }
      return found;
    }

    let first: Judge[];
    test('three at once judge each deliverable once, and Jira counts what they said', async () => {
      first = await openJudges('/app/portfolio-page/audit');
      await Promise.all(first.map((judge) => judgeAll(judge, firstLook)));
      const told = await states();
      expect(told.size).toBe(CHILDREN);
      for (const [key, { state, by }] of told) {
        expect(state).not.toBe('none');
        expect(first.find(({ viewer }) => viewer === by)?.judged.has(key)).toBe(true);
      }
      for (const letter of Object.keys(CLASS_KEYS) as ClassKey[]) {
        const expected = children.filter(({ key }) => firstLook(SEED, key) === letter).length;
        expect([letter, await count(`customerClass = ${CLASS_KEYS[letter]}`)]).toEqual([letter, expected]);
      }
      for (const { problems } of first) expect(problems).toEqual([]);
      // Each begins elsewhere and goes on in an order of their own.
      const typed = first.reduce((sum, { judged }) => sum + judged.size, 0);
      expect(typed).toBeLessThan(CHILDREN * 1.2);
    }, 600_000);

    test('a second look by another, blind, comes to the agreement of the published formulas', async () => {
      await stage.site.run('work-consumer');
      const drawn = [...(await states())].filter(([, { state }]) => state === 'sampled').map(([key]) => key);
      // Whoever was chosen stays chosen: drawn as they were judged, there may be some more than one in ten.
      expect(drawn.length).toBeGreaterThanOrEqual(CHILDREN / 10);
      expect(drawn.length).toBeLessThan(CHILDREN / 5);

      const judges = await openJudges('/app/portfolio-page/audit?show=second-look');
      await Promise.all(judges.map((judge) => judgeAll(judge, secondLook)));
      const told = await states();
      expect(drawn.filter((key) => told.get(key)?.state !== 'looked')).toEqual([]);
      // Nobody was asked about what they had judged first.
      const own = judges.flatMap(({ viewer, judged }) =>
        [...judged.keys()].filter((key) => told.get(key)?.by === viewer),
      );
      expect(own).toEqual([]);

      const [judge] = judges as [Judge];
      await judge.page.goto('/app/portfolio-page/audit');
      const frame = await appFrame(judge.page);
      await frame.getByText(agreementWords(drawn)).waitFor();
      const speaking = children.filter(({ key }) => 'CM'.includes(firstLook(SEED, key))).length;
      await frame.getByText(`${speaking} of ${CHILDREN} judged`).waitFor();
      await screenshot(judge.page, 'audit-three-judges');
      for (const { problems } of judges) expect(problems).toEqual([]);
    }, 300_000);
  },
);
