import { fakeBridge, type FakeJiraRequest } from '../../../support/screen/fakeBridge';
import type { Frame, Page } from 'playwright-core';
import type { Exchange } from '#sandbox/platform/jiraProxy';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { appFrame, badgeFrame, E2eBrowser, gadgetFrame, panelFrame } from '../../../e2e/support/browser';
import { createForm, issueTypesToCreate, projectsToCreateIn } from '../../../../static/host/creating/createForm';
import { createIssues } from '../../../../static/host/creating/createIssues';
import { endingsOf, takeEnding } from '../../../../static/host/issues/endings';
import { projectVersions } from '../../../../static/host/issues/projectVersions';
import { rate } from '../../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../../support/local/localJira';
import { dayIn } from '../../../support/days';
import { filesBelow, textOfFile } from '../../../support/projectFiles';
import { referenceFile, withReferenceData } from '../../../support/referenceData';
import { ApiDescription } from './apiDescription';

const DOCUMENT = referenceFile('openapi', 'jira-cloud-v3.json');
const PM = 'project-manager';

jest.setTimeout(180_000);

/**
 * Every request of the app, browser and backend, in a whole run of the product, against Jira's own description of its
 * API.
 */
withReferenceData("what the app asks and is answered, against Jira's own description of its API", [DOCUMENT], () => {
  const description = new ApiDescription(DOCUMENT);
  const exchanges: Exchange[] = [];
  let jira: RunningLocalJira;
  let browser: E2eBrowser;

  beforeAll(async () => {
    jira = await startLocalJira({ demo: true, onExchange: (exchange) => exchanges.push(exchange) });
    browser = await E2eBrowser.start(jira.url);
  });
  afterAll(async () => {
    await browser.stop();
    await jira.stop();
  });
  afterEach(() => browser.closeWindows());

  const find = async (jql: string): Promise<{ id: string; key: string }[]> => {
    const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/jql', {
      jql,
      fields: ['summary'],
      maxResults: 100,
    });
    return (body as { issues: { id: string; key: string }[] }).issues;
  };
  const openAs = async (viewer: string, path: string): Promise<Page> => {
    const { page } = await browser.openAs(viewer);
    await page.goto(path);
    return page;
  };
  const level = (frame: Frame, name: string) =>
    frame.getByRole('radio', { name: new RegExp(`^${name.replace('+', '\\+')} `) });
  const ranking = (frame: Frame) => frame.getByRole('table', { name: 'Epics ranked by customer score' });
  const propertyPath = (issueId: string): string => `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`;

  test('rating: panel, sponsor, badge, a reader, a portfolio page, another type', async () => {
    const [first, second] = await find(
      'issuetype = Epic AND project not in (NET, BIZ) AND customerScore is EMPTY ORDER BY key ASC',
    );
    if (!first || !second) throw new Error('The demo portfolio has no epic left to rate.');
    const page = await openAs(PM, `/browse/${first.key}`);
    const frame = await panelFrame(page);
    await frame.getByRole('radiogroup', { name: 'Customer impact' }).waitFor();
    await level(frame, '+2').check();
    await frame.getByRole('radiogroup', { name: 'Customer request' }).getByRole('radio', { name: /^Yes/ }).check();
    await frame.getByRole('button', { name: 'Sponsor Search people' }).click();
    const sponsor = frame.getByRole('combobox', { name: 'Sponsor' });
    await sponsor.fill('offman');
    // In the middle of a name Jira itself finds nobody: the names of the site are looked through.
    await frame
      .getByRole('listbox')
      .getByRole('option', { name: /Hoffmann/ })
      .waitFor();
    await sponsor.fill('a');
    await frame.getByRole('listbox').getByRole('option').first().click();
    await frame
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor();
    await page.reload();
    await (await panelFrame(page)).getByText(/^Last changed by you, /).waitFor();
    await page.locator('.context-group summary').click();
    await (await badgeFrame(page)).locator('main').waitFor();
    const reader = await panelFrame(await openAs('support-colleague', `/browse/${first.key}`));
    await reader.getByText(/You may see this epic but not edit it/).waitFor();
    await rate(jira, PM, second.id, { answers: { impact: -1 }, sponsor: 'admin' });
    const refused = await jira.invoke(PM, 'portfolio-page', 'assessment.save', {
      issueId: second.id,
      version: 1,
      changes: { sponsor: 'nobody-at-all' },
    });
    expect(refused.body).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  test('acting: what rules and agents run, and whom they find', async () => {
    const until = dayIn(5);
    const [rated] = await find('customerScore >= -100 AND project = CARE ORDER BY key ASC');
    const { body } = await jira.rest('admin', 'GET', '/rest/api/3/user?accountId=support-colleague');
    const { displayName: person } = body as { displayName: string };
    for (const [action, inputs] of [
      ['read-rating', { issueKey: rated?.key }],
      ['ask-opinion', { issueKey: rated?.key, person, until }],
      ['list-thin-stages', {}],
      ['list-contested', { project: 'NONE' }],
    ] as const)
      expect(await jira.act(PM, action, inputs)).toMatchObject({ status: 200 });
  });

  test('looking: gadget, its settings, hidden projects, the portfolio page, an outsider', async () => {
    const page = await openAs(PM, '/dashboard');
    await ranking(await gadgetFrame(page)).waitFor();
    await page.locator('[data-action=edit]').first().click();
    await page.locator('.gadget[data-mode=edit]').waitFor();
    const form = await gadgetFrame(page);
    await form.getByRole('radio', { name: 'A JQL filter' }).check();
    const filter = form.getByRole('textbox', { name: 'JQL filter' });
    await filter.fill('nonsense = 1');
    await form.getByRole('button', { name: 'Check filter' }).click();
    await form
      .getByText(/nonsense/)
      .last()
      .waitFor();
    await filter.fill('customerImpact > 0 ORDER BY created');
    await form.getByRole('button', { name: 'Check filter' }).click();
    await form.getByText(/This filter matches about/).waitFor();
    await form.getByRole('radio', { name: 'Some projects' }).check();
    await form.getByRole('group', { name: 'Projects' }).getByRole('checkbox').first().check();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.locator('.gadget[data-mode=view]').first().waitFor();

    const projects = (
      (await jira.rest('admin', 'GET', '/rest/api/3/project/search')).body as { values: { id: string }[] }
    ).values;
    await jira.rest('admin', 'PUT', '/shell/gadgets/1', {
      configuration: { scope: { kind: 'projects', projectIds: projects.map(({ id }) => id) }, places: 20 },
    });
    await (
      await gadgetFrame(await openAs('board-member', '/dashboard'))
    )
      .getByText(/Some projects are not visible to you/)
      .waitFor();
    await (await gadgetFrame(await openAs('outsider', '/dashboard'))).getByRole('alert').waitFor();
    const whole = await appFrame(await openAs('admin', '/app/portfolio-page/ranking'));
    await whole.getByRole('grid', { name: 'Epics ranked by customer score' }).waitFor();
    await whole.getByRole('button', { name: 'Show whom to ask' }).click();
    await whole
      .getByText(/ \(leads the project\)/)
      .first()
      .waitFor();
  });

  test('administering: settings, re-scoring, and what the schedules and events do', async () => {
    const frame = await appFrame(await openAs('admin', '/app/settings-page'));
    await frame.getByRole('spinbutton', { name: 'Weight of Customer impact' }).fill('20');
    await frame.getByRole('link', { name: /^People and rights/ }).click();
    const needs = frame.getByRole('region', { name: 'Who sets needs' });
    await needs.getByLabel('Jira group, by a part of its name').fill('board');
    await needs.getByRole('button', { name: 'Find groups' }).click();
    await needs
      .getByRole('button', { name: /^Choose the group/ })
      .first()
      .click();
    await frame.getByRole('textbox', { name: /^Reason/ }).fill('Requests first');
    await frame.getByRole('button', { name: 'Save settings' }).click();
    await frame.getByText('Saved as version 2').waitFor();
    await frame.getByRole('link', { name: /^Panel on issues/ }).click();
    await frame.getByText('Only some', { exact: true }).click();
    await frame.getByRole('checkbox', { name: /Mobile app/ }).check({ force: true });
    await frame.getByRole('button', { name: 'Show the panel' }).click();
    await frame.getByText('The panel is shown on all issues of 1 project.').waitFor();
    await jira.run('work-consumer');
    await (
      await appFrame(await openAs('support-colleague', '/app/portfolio-page/coverage'))
    )
      .getByText(/^You may not set the needs of stages/)
      .waitFor();

    const [rated, deleted] = await find('customerScore >= -100 AND project not in (NET, BIZ) ORDER BY key ASC');
    const [unrated] = await find('issuetype = Epic AND customerScore is EMPTY ORDER BY key ASC');
    if (!rated || !deleted || !unrated) throw new Error('The demo portfolio is too small.');
    for (const { id } of [rated, unrated])
      await jira.rest('admin', 'PUT', propertyPath(id), {
        v: 1,
        version: 9,
        settings: 1,
        floor: 100,
        ceiling: 100,
        answers: { impact: 3 },
      });
    await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${deleted.id}`);
    for (const module of [
      'issue-or-project-deleted',
      'work-consumer',
      'hourly-sweep',
      'nightly-reconcile',
      'daily-reminder',
      'weekly-personal-data',
      'work-consumer',
      'before-uninstall',
    ]) {
      expect([module, (await jira.run(module)).status]).toEqual([module, 200]);
    }
  });

  test('creating and ending an issue: the doors of the pages, over the bridge of one of them', async () => {
    const frame = await appFrame(await openAs(PM, '/app/portfolio-page/ranking'));
    await frame.getByRole('grid', { name: 'Epics ranked by customer score' }).waitFor();
    fakeBridge.onJira((request) => overBridge(frame, request));
    const { projects } = await projectsToCreateIn('');
    const projectId = projects[0]?.id ?? '';
    const [type] = (await issueTypesToCreate(projectId)) ?? [];
    if (!type) throw new Error('Nothing can be created in the demo.');
    const form = await createForm(projectId, type.id);
    expect(form).toMatchObject({ needs: [], takesLabels: true, takesDescription: true });
    expect(form?.priorities.map(({ name }) => name)).toContain('High');
    const [epic] = await find('issuetype = Epic AND project not in (NET, BIZ) ORDER BY key ASC');
    const outcomes = await createIssues({
      ...{ projectId, typeId: type.id, label: 'customer-lens-0badcafe', linkTo: [epic?.key ?? ''] },
      drafts: [
        { row: '1', summary: 'Say in the letter where it is', description: 'Nobody finds it.' },
        { row: '2', summary: '', description: '' },
      ],
    });
    expect(outcomes).toMatchObject([{ state: 'made', unlinked: [] }, { state: 'refused' }]);
    expect((await projectVersions(projectId)).some(({ released }) => released !== null)).toBe(true);
    const endings = await endingsOf(epic?.id ?? '');
    expect(endings.map(({ status }) => status)).toContain('Stopped');
    await takeEnding(epic?.id ?? '', endings[0] ?? { id: '' });
    expect(await find(`id = ${epic?.id} AND statusCategory = Done`)).toHaveLength(1);
  });

  test('nothing that was asked or answered is foreign to the description', () => {
    const problems = exchanges.flatMap(({ request: { method, path, body }, response }) =>
      description.problems({ method, path, body, status: response.status, answer: response.body }),
    );
    expect([...new Set(problems)]).toEqual([]);
  });

  test('the run asked everything that the source can ask, on every tier', () => {
    const seen = new Set(exchanges.map(({ request }) => description.template(request.path)));
    const inSource = [...filesBelow('src', ['.ts']), ...filesBelow('static', ['.ts', '.tsx'])].flatMap((file) =>
      [...textOfFile(file).matchAll(/\/rest\/api\/3\/(?:[^`'"\s$]|\$\{[^}]*\})*/g)].map(([found]) => ({
        file,
        template: description.template(found.replace(/\$\{[^}]*\}/g, 'x')),
      })),
    );
    expect(inSource.length).toBeGreaterThan(15);
    expect(inSource.filter(({ template }) => template === undefined || !seen.has(template))).toEqual([]);
    expect(new Set(exchanges.map(({ tier }) => tier))).toEqual(new Set(['user', 'app', 'browser']));
    const table = [
      ...new Set(
        exchanges.map(
          ({ tier, request, response }) =>
            `${tier} ${request.method} ${description.template(request.path) ?? ''} ${response.status}`,
        ),
      ),
    ].sort();
    process.stdout.write(`${exchanges.length} exchanges compared:\n  ${table.join('\n  ')}\n`);
  });
});

/** A request to Jira as the page in the frame sends it. */
async function overBridge(frame: Frame, { method, path, body }: FakeJiraRequest) {
  const sent = {
    product: 'jira',
    restPath: path,
    fetchRequestInit: { method, body: body === undefined ? null : JSON.stringify(body), headers: JSON_ONLY },
    isMultipartFormData: false,
  };
  const answer = await frame.evaluate(async (payload) => {
    const { __bridge } = window as unknown as {
      __bridge: { callBridge(operation: string, payload: unknown): Promise<{ status: number; body: string }> };
    };
    const { status, body: text } = await __bridge.callBridge('fetchProduct', payload);
    return { status, text };
  }, sent);
  return { status: answer.status, ...(answer.text ? { body: JSON.parse(answer.text) as unknown } : {}) };
}
const JSON_ONLY = [
  ['Accept', 'application/json'],
  ['Content-Type', 'application/json'],
];
