import type { Frame, Page } from 'playwright-core';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { gadgetFrame, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** Twelve epics, eight of them rated, and a dashboard with the gadget. */

/** What is saved for each epic, and the place that the rules give it by hand; X-8 and above are not rated. */
export const RATINGS: Record<number, object> = {
  1: { answers: { impact: 2, request: 'yes' }, stage: 'retention' },
  2: { answers: { impact: 3, request: 'no' }, stage: 'retention', sponsor: 'admin' },
  3: { answers: { impact: 2 }, stage: 'retention', sponsor: 'admin' },
  4: { answers: { impact: 0, request: 'yes' }, stage: 'awareness' },
  5: { answers: { impact: 0, request: 'yes' } },
  6: { answers: { impact: -1, request: 'no' }, stage: 'retention', disruption: 3, sponsor: 'admin' },
  7: { answers: { request: 'yes' } },
  9: { answers: { impact: -3, request: 'yes' }, stage: 'purchase', disruption: 2, sponsor: 'admin' },
};

export const RANKED = [
  ['1', 'X-1', '77', 'No sponsor'],
  ['2', 'X-2', '70', ''],
  ['3', 'X-3', '47…77', '1 missing'],
  ['=4', 'X-4', '30', ''],
  ['=4', 'X-5', '30', ''],
  ['6', 'X-6', '-23', 'Harms customers, Severe disruption'],
  ['7', 'X-9', '-40', 'Harms customers, Noticeable disruption'],
  ['8', 'X-7', '-40…100', '1 missing'],
];

export const table = (frame: Frame) => frame.getByRole('table', { name: 'Epics ranked by customer score' });

/** Rows of the ranking: rank, key, score, and the signs by the first of their words; the line is one text. */
export async function ranking(frame: Frame): Promise<string[][]> {
  await table(frame).waitFor();
  return table(frame)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const textOf = (part: string): string => row.querySelector(part)?.textContent?.trim() ?? '';
        if (!row.querySelector('.lens-epic'))
          return [...row.querySelectorAll('td span span')].map((one) => one.textContent ?? '');
        const signs = [...row.querySelectorAll('.lens-marks button')];
        return [
          [...(row.querySelector('.lens-places__rank')?.childNodes ?? [])].find(({ nodeType }) => nodeType === 3)
            ?.textContent ?? '',
          textOf('.lens-epic__key'),
          textOf('.lens-score'),
          signs.map((sign) => sign.getAttribute('aria-label')?.split('.')[0]).join(', '),
        ];
      }),
    );
}

interface Dashboard {
  page: Page;
  frame: Frame;
  problems: string[];
}

/** For one test file: the epics are rated before its tests. */
export function onGadget() {
  const stage = onLocalJira({ seedIssues: [...seedEpics(12), anIssue(13, 'Story')] });
  const rate = (number: number, version: number, changes: object) =>
    stage.site.invoke('project-manager', 'portfolio-page', 'assessment.save', {
      issueId: idOf(number),
      version,
      changes,
    });
  beforeAll(async () => {
    for (const [number, changes] of Object.entries(RATINGS)) {
      expect((await rate(Number(number), 0, changes)).body).toMatchObject({ ok: true });
    }
  });

  async function openDashboard(viewer = 'board-member', options: OpenOptions = {}): Promise<Dashboard> {
    const { page, problems } = await stage.browser.openAs(viewer, options);
    await page.goto('/dashboard');
    return { page, frame: await gadgetFrame(page), problems };
  }

  async function setGadget(configuration: object): Promise<void> {
    const { status } = await stage.site.rest('admin', 'PUT', '/shell/gadgets/1', { configuration });
    expect(status).toBe(204);
  }
  return { stage, rate, openDashboard, setGadget };
}
