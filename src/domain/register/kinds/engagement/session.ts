import { isHeld, sessionOf } from '#domain/engagement/recordsOf';
import { dayOf } from '#domain/trend/month';
import { endingOf, lightsIn, warningsAmong } from '../../epic/engaged';
import {
  choice,
  dataStates as statesOfData,
  line,
  lines,
  moment,
  optionWords,
  paragraph,
  record,
  yes,
} from '../../field';
import { standing, type EntryKind } from '../../kind';

const MOST_CASES = 20;

const purpose = choice(
  { label: 'What it is for' },
  { breakIt: 'Customers try to break it', learnIt: 'Customers learn how it works', decide: 'Customers decide' },
);

/** Customers and the project meet, for a purpose. */
export const session = {
  name: 'Session',
  plural: 'Sessions',
  none: 'No session with customers is planned.',
  add: 'Add a session',
  drawer: 'Engagement',
  home: 'issue',
  // Those of a path are listed on its page; those of a cohort are read with all of their epic.
  parent: 'path',
  fields: {
    cohort: record({ label: 'With which cohort' }, 'cohort'),
    purpose,
    heldAt: moment({ label: 'When' }),
    useCases: lines({ label: 'What customers do there', hint: 'One task of theirs on each line' }, MOST_CASES),
    dataStates: statesOfData({ label: 'With what data' }),
    hoped: paragraph({ label: 'What we hope to hear', hint: 'Written before, so that it can be compared after' }),
    held: yes({ label: 'It took place', more: true }),
    path: record({ label: 'On which path of customers', more: true }, 'path'),
    unfinished: yes({ label: 'We showed it unfinished', more: true }),
    team: line({ label: 'Who of the team was there', hint: 'By their parts: developer, tester …', more: true }),
    note: paragraph({ label: 'What was said', more: true }),
  },
  nameOf(values) {
    const { purpose: chosen, heldAt } = values;
    const said = [optionWords(purpose, chosen) ?? [], typeof heldAt === 'string' ? dayOf(heldAt) : []];
    return said.flat().join(', ') || null;
  },
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { planned: 'Planned', held: 'Took place' },
  statusOf: ({ values }) => (values['held'] === true ? 'held' : 'planned'),
  ownerOf: ({ by }) => by,
  dueAt: ({ heldAt }) => (typeof heldAt === 'string' ? heldAt : null),
  tellsRating: false,
  behind: ({ sessions }) => (sessions ? '' : null),
  facts(entries, _now, { dataStates }) {
    if (entries.length === 0) return {};
    const told = standing(entries);
    const held = told.filter(isHeld);
    return {
      sessions: told.length,
      ...lightsIn({ sessions: told.map(sessionOf), dataStates }),
      ...warningsAmong({ held: held.map(sessionOf), dataStates }),
      ...(held.length > 0 ? { sessionsHeld: held.map(({ id }) => endingOf(id)) } : {}),
    };
  },
} as const satisfies EntryKind;
