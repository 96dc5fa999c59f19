/**
 * The texts that ship with the app, by message key. Settings hold the keys until an admin edits a text, so that the
 * defaults can be translated; `textOf` shows either.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  'default.impact.label': 'Customer impact',
  'default.impact.question': 'What changes for customers once this is delivered?',
  'default.impact.anchor.-3': 'Severe harm: many customers lose something they rely on.',
  'default.impact.anchor.-2': 'Clear harm: most customers of a segment are worse off.',
  'default.impact.anchor.-1': 'Slight harm: some customers notice a small loss.',
  'default.impact.anchor.0': 'No effect: customers notice no difference.',
  'default.impact.anchor.1': 'Slight gain: some customers notice a small help.',
  'default.impact.anchor.2': 'Clear gain: most customers of a segment notice within weeks.',
  'default.impact.anchor.3': 'Major gain: many customers can do what they could not do before.',
  'default.request.label': 'Customer request',
  'default.request.question': 'Have customers asked for it?',
  'default.request.anchor.yes': 'Customers told us that they need this.',
  'default.request.anchor.no': 'The idea comes from inside the company.',
  'default.stageNeed.label': 'Journey need',
  'default.stageNeed.question': 'How much does the board want this stage of the journey served?',
  'default.reach.label': 'Reach',
  'default.reach.question': 'How many different customers asked or are affected?',
  'default.service.label': 'Service',
  'default.service.question': 'Does service for customers get better or worse?',
  'default.cost.label': 'Cost',
  'default.cost.question': 'Does serving customers cost less or more?',
  'default.revenue.label': 'Revenue',
  'default.revenue.question': 'Does revenue from customers grow or shrink?',
  'default.crown.anchor.-3': 'Much worse',
  'default.crown.anchor.-2': 'Clearly worse',
  'default.crown.anchor.-1': 'Slightly worse',
  'default.crown.anchor.0': 'No difference',
  'default.crown.anchor.1': 'Slightly better',
  'default.crown.anchor.2': 'Clearly better',
  'default.crown.anchor.3': 'Much better',
  'default.journey.label': 'Customer journey',
  'default.list.segments': 'customer segments',
  'default.list.rosterRoles': 'roles',
  'default.segment.consumers': 'Consumers',
  'default.segment.small-business': 'Small businesses',
  'default.segment.large-business': 'Large businesses',
  'default.segment.partners': 'Partners',
  'default.role.support': 'Support',
  'default.role.sales': 'Sales',
  'default.role.service': 'Service on site',
  'default.role.research': 'Research',
  'default.role.product': 'Product',
  'default.role.other': 'Otherwise',
  'default.stage.awareness': 'Awareness',
  'default.stage.consideration': 'Consideration',
  'default.stage.purchase': 'Purchase',
  'default.stage.retention': 'Retention',
  'default.stage.advocacy': 'Advocacy',

  'problem.repeatedId': 'Two things have the same id: {subject}. Remove one of them.',
  'problem.fixedCriterion':
    'The criterion "{subject}" cannot be removed. Give it the weight 0 to leave it out of the score.',
  'problem.weightTooSmall': 'The weight of {subject} is too small. Use 0, or at least 0.000001.',
  'problem.noWeight': 'No criterion counts. Give at least one a weight above 0.',
  'problem.noLabel': 'A name is missing ({subject}). Write one.',
  'problem.countScale': '{subject} needs a number of customers above 0.',
  'problem.noOption': '{subject} has no option to choose. Add at least one.',
  'problem.noOptionLabel': 'An option of {subject} has no name. Write one.',
  'problem.twoStageNeeds': 'Only one criterion can be the need of the journey stage. Remove the other.',
  'problem.noStages':
    'The need of the journey stage counts, but there are no stages. Add one, or give it the weight 0.',
  'problem.repeatedType': 'The issue type "{subject}" is listed twice. Remove one.',
  'problem.changedKind':
    'The way {subject} is answered cannot change, because answers are stored. Remove it and add another.',
  'problem.tooLarge': 'These settings are too large to store. Shorten the texts, or remove levels and options.',
  'problem.tooManyCriteria': 'There are more than 30 criteria. Remove some.',
  'problem.tooManyOptions': '{subject} has more than 30 options. Remove some.',
  'problem.tooManyListed': 'There are more than 30 {subject}. Remove some.',
  'problem.tooManyStages': 'The journey has more than 30 stages. Remove some.',
  'problem.unknownCriterion': 'The criterion "{subject}" is not in use. Reload to see the current questions.',
  'problem.answerNotInList': 'That is not one of the answers to {subject}. Choose one of the list.',
  'problem.unknownStage': 'The journey stage "{subject}" is not in use. Choose another.',
};

/** @returns the text of a message key, or the text itself when it is not a key (an admin wrote it). */
export function textOf(textOrKey: string): string {
  return Object.hasOwn(ENGLISH, textOrKey) ? (ENGLISH[textOrKey] ?? textOrKey) : textOrKey;
}

/** @returns the sentence of a problem, with what it is about. */
export function problemText(problem: { key: string; subject?: string }): string {
  return textOf(problem.key).replace('{subject}', () => textOf(problem.subject ?? ''));
}
