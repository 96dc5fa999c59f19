import { load, type CheerioAPI } from 'cheerio';
import { meaningOf } from '../../words/heads';

/** One element of the document, as the package hands it out. */
type Element = ReturnType<CheerioAPI>;

/**
 * Reads the items of Jira's export as XML. The package expands no entities but those of XML itself, so that a document
 * cannot grow while it is read.
 * @returns issues in the shape of the REST API.
 */
export function rssIssues(text: string): unknown[] {
  const document = load(text, { xml: { decodeEntities: true, lowerCaseTags: false } });
  return document('channel > item')
    .toArray()
    .map((item) => issueOf(document(item), document));
}

function issueOf(item: Element, document: CheerioAPI): unknown {
  const one = (name: string): Element => item.children(name).first();
  const text = (name: string): string => one(name).text().trim();
  const all = (name: string): string[] =>
    item
      .children(name)
      .toArray()
      .map((element) => document(element).text().trim());
  const named = (name: string): unknown => (text(name) === '' ? null : { id: one(name).attr('id'), name: text(name) });
  const person = (name: string): unknown => {
    const accountId = one(name).attr('accountid') ?? one(name).attr('username');
    return accountId === undefined || accountId === '-1' ? text(name) : { accountId, displayName: text(name) };
  };
  const seconds = (name: string): unknown => one(name).attr('seconds');
  const parent = one('parent');
  return {
    id: one('key').attr('id'),
    key: text('key'),
    fields: {
      summary: text('summary') || text('title').replace(/^\[[^\]]*\]\s*/, ''),
      description: plainDescription(text('description')),
      project: { id: one('project').attr('id'), key: one('project').attr('key'), name: text('project') },
      issuetype: named('type'),
      status: named('status'),
      statusCategory: { key: one('statusCategory').attr('key') },
      priority: named('priority'),
      resolution: named('resolution'),
      assignee: person('assignee'),
      reporter: person('reporter'),
      labels: one('labels')
        .children('label')
        .toArray()
        .map((label) => document(label).text().trim()),
      created: text('created'),
      updated: text('updated'),
      resolutiondate: text('resolved'),
      duedate: text('due'),
      fixVersions: all('fixVersion'),
      versions: all('version'),
      timeoriginalestimate: seconds('timeoriginalestimate'),
      timeestimate: seconds('timeestimate'),
      timespent: seconds('timespent'),
      components: all('component'),
      votes: text('votes'),
      security: named('security'),
      parent: parent.length === 0 ? null : { id: parent.attr('id'), key: parent.text().trim() },
      epicLink: epicLinkOf(item, document),
    },
  };
}

function epicLinkOf(item: Element, document: CheerioAPI): string | undefined {
  const fields = item
    .find('customfields > customfield')
    .toArray()
    .map((element) => document(element));
  const link = fields.find(
    (field) =>
      field.attr('key')?.endsWith(':gh-epic-link') ||
      meaningOf(field.children('customfieldname').text()) === 'epicLink',
  );
  return link?.find('customfieldvalue').first().text().trim() || undefined;
}

/** Descriptions are HTML inside of the XML: their text is kept, a line for each block. */
function plainDescription(html: string): string {
  if (!/<\w/.test(html)) return html;
  const lines = html.replace(/<(br|\/p|\/li|\/h\d|\/div|\/tr)\s*\/?>/gi, '\n$&');
  return load(lines, null, false)
    .text()
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
