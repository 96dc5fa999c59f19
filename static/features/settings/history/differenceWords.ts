import type { SettingsDifference } from '#domain/settings/settingsDifference';
import { storedRuleWords } from '../rules/sponsorWords';

/** One change in words; `before` and `after` where they are too long to stand in the sentence. */
export interface DifferenceWords {
  sentence: string;
  before?: string;
  after?: string;
}

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);

const quotedFromTo = ({ before, after }: { before: string; after: string }): string =>
  `from ${quoted(before)} to ${quoted(after)}`;

/** Without a filter it is what is rated, and what belongs to it. */
const judgedWords = (filter: string): string =>
  filter === '' ? 'rated epics and their children that are not done' : quoted(filter);

/** @returns what changed, in words. */
export function differenceWords({ aspect, subject, name, before, after }: SettingsDifference): DifferenceWords {
  const values = { before: before ?? '', after: after ?? '' };
  const fromTo = `from ${values.before} to ${values.after}`;
  switch (aspect) {
    case 'criterion':
      return {
        sentence: before === undefined ? `New criterion: ${subject}` : `Criterion removed: ${subject} (answers stay)`,
      };
    case 'stage':
      return { sentence: before === undefined ? `New stage: ${subject}` : `Stage removed: ${subject}` };
    case 'segment':
      return { sentence: before === undefined ? `New segment: ${subject}` : `Segment removed: ${subject}` };
    case 'segmentSize':
      return { sentence: `Customers of ${subject}: ${fromTo}` };
    case 'rosterRole':
      return { sentence: before === undefined ? `New role: ${subject}` : `Role removed: ${subject}` };
    case 'department':
      return { sentence: before === undefined ? `New department: ${subject}` : `Department removed: ${subject}` };
    case 'departmentProjects':
      return { sentence: `Projects of ${subject}: ${fromTo}` };
    case 'reason':
      return { sentence: before === undefined ? `New reason: ${subject}` : `Reason removed: ${subject}` };
    case 'reasonBranch':
      return { sentence: `What “${subject}” counts as: ${fromTo}` };
    case 'auditFilter':
      return { sentence: 'What is judged', before: judgedWords(values.before), after: judgedWords(values.after) };
    case 'auditDue':
      return { sentence: `Day until which deliverables are judged: ${quotedFromTo(values)}` };
    case 'dataState':
      return { sentence: before === undefined ? `New state of data: ${subject}` : `State of data removed: ${subject}` };
    case 'dataStateHard':
      return { sentence: `What data “${subject}” counts as: ${fromTo}` };
    case 'names':
      return { sentence: `Who said something is told: ${fromTo}` };
    case 'weight':
      return { sentence: `Weight of ${subject}: ${fromTo}` };
    case 'need':
      return { sentence: `Need of ${subject}: ${fromTo}` };
    case 'label':
      return { sentence: `${quoted(values.before)} is now called ${quoted(values.after)}` };
    case 'question':
      return { sentence: `Question of ${subject}`, before: quoted(values.before), after: quoted(values.after) };
    case 'anchors':
      return { sentence: `What the levels of ${subject} mean`, ...changedSentences(values) };
    case 'options':
      return { sentence: `Options of ${subject}`, ...values };
    case 'ownNumber':
      return { sentence: `${name} of ${subject}: ${fromTo}` };
    case 'counting':
      return { sentence: `Who answers ${subject}: ${fromTo}` };
    case 'stageOrder':
      return { sentence: 'Order of the stages', ...values };
    case 'sponsorRule':
      return { sentence: 'Sponsor rule', before: storedRuleWords(values.before), after: storedRuleWords(values.after) };
    case 'secondPerson':
      return { sentence: `Approval of weights: ${fromTo}` };
    case 'boardGroup':
      return {
        sentence: `Group that sets needs beside administrators: ${quotedFromTo(values)}`,
      };
    case 'decisionGroup':
      return {
        sentence: `Group that decides on boards beside who may edit an epic: ${quotedFromTo(values)}`,
      };
    case 'officeGroup':
      return { sentence: `Group of the office beside administrators: ${quotedFromTo(values)}` };
    case 'officeEnds':
      return { sentence: `Last day of the office: ${quotedFromTo(values)}` };
    case 'initiativeTypes':
      return { sentence: `Rated issue types: ${fromTo}` };
  }
}

const BETWEEN = ' / ';

/** Of two lists of sentences, those that differ; all of them where it cannot be told which belong together. */
function changedSentences(values: { before: string; after: string }): { before: string; after: string } {
  const [before, after] = [values.before.split(BETWEEN), values.after.split(BETWEEN)];
  if (before.length !== after.length) return values;
  const differs = (_: string, place: number): boolean => before[place] !== after[place];
  return { before: before.filter(differs).join(BETWEEN), after: after.filter(differs).join(BETWEEN) };
}
