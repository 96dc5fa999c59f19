import type { CriterionKind } from '#domain/rating/criterion';

/**
 * The kinds of criterion in words: the name beside a criterion, what someone who adds one has to know, and what there
 * is to edit.
 */
export const KIND_WORDS: Readonly<Record<CriterionKind, { name: string; help: string; details: string }>> = {
  signed: {
    name: 'from -3 to +3',
    help: 'Better or worse for customers, in seven levels from -3 to +3.',
    details: 'Texts and levels',
  },
  scale: { name: 'from 0 to 3', help: 'None to a lot, in four levels from 0 to 3.', details: 'Texts and levels' },
  yesNo: { name: 'yes or no', help: 'Yes counts in full, no counts nothing.', details: 'Texts and levels' },
  choice: {
    name: 'list of options',
    help: 'One of a list of options; you say how much each counts, from -1 to 1.',
    details: 'Texts and options',
  },
  count: {
    name: 'number of customers',
    help: 'How many different customers. The first ones count most.',
    details: 'Texts and scale',
  },
  stageNeed: {
    name: 'need of the journey stage',
    help: 'Nothing to answer: how much the board needs the stage that the epic serves.',
    details: 'Texts',
  },
};

export const KINDS: readonly CriterionKind[] = ['signed', 'scale', 'yesNo', 'choice', 'count', 'stageNeed'];
