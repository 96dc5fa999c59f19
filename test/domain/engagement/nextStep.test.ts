import * as fc from 'fast-check';
import { copiedCohort } from '#domain/engagement/preparing/copiedCohort';
import { nextStep, type Preparing } from '#domain/engagement/preparing/nextStep';
import { readinessOf } from '#domain/engagement/readiness';
import { PURPOSES, type Cohort, type Session } from '#domain/engagement/records';
import { kindNamed } from '#domain/register/kinds/index';

const STATES = [{ id: 'clean' }, { id: 'dirty', hard: true }];
const there = (more: Partial<Preparing> = {}): Preparing => ({
  ...{ cohorts: [], sessions: [], dataStates: STATES, isConfirmed: false, hasSponsor: true },
  ...more,
});
const READY: Cohort = {
  ...{ id: 'c1', roleText: 'You say no', sentAt: '2026-11-01', acknowledgedAt: '2026-11-02', friendly: false },
  ...{ usesIt: true, realWork: true, enoughTime: true, maySayNo: true },
};
const SHOWN: Session = { id: 's1', purpose: 'breakIt', useCases: ['Pay'], dataStates: ['dirty'] };

test.each([
  ['purpose', {}, { at: 'session', id: null, field: 'purpose' }],
  ['purpose', { sessions: [SHOWN, { id: 's2' }] }, { at: 'session', id: 's2', field: 'purpose' }],
  ['role', {}, { at: 'cohort', id: null, field: 'name' }],
  ['role', { cohorts: [READY, { id: 'c2' }] }, { at: 'cohort', id: 'c2', field: 'roleText' }],
  ['role', { cohorts: [{ ...READY, sentAt: undefined }] }, { at: 'cohort', id: 'c1', field: 'sentAt' }],
  ['role', { cohorts: [{ ...READY, acknowledgedAt: undefined }] }, { at: 'cohort', id: 'c1', field: 'acknowledgedAt' }],
  [
    'qualification',
    { cohorts: [{ ...READY, enoughTime: undefined }] },
    { at: 'cohort', id: 'c1', field: 'enoughTime' },
  ],
  ['qualification', { cohorts: [{ ...READY, maySayNo: false }] }, { at: 'cohort', id: 'c1', field: 'maySayNo' }],
  ['qualification', { cohorts: [{ ...READY, friendly: true }] }, { at: 'cohort', id: null, field: 'friendly' }],
  ['data', { sessions: [{ ...SHOWN, useCases: [] }] }, { at: 'session', id: 's1', field: 'useCases' }],
  ['data', { sessions: [{ ...SHOWN, dataStates: undefined }] }, { at: 'session', id: 's1', field: 'dataStates' }],
  ['data', { sessions: [{ ...SHOWN, dataStates: ['clean'] }] }, { at: 'session', id: 's1', field: 'dataStates' }],
  [
    'data',
    { sessions: [{ ...SHOWN, dataStates: ['clean'], held: true }] },
    { at: 'session', id: null, field: 'dataStates' },
  ],
  ['leadership', {}, { at: 'sponsorsWord' }],
  ['leadership', { hasSponsor: false }, { at: 'sponsor' }],
] as const)('%s: the next step leads to what is missing', (light, more, to) => {
  expect(nextStep(light, there(more as Partial<Preparing>))?.to).toEqual(to);
});

/** Anything that somebody may have said or left out. */
const said = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someCohorts = fc.array(
  fc.record({
    ...{ roleText: said(fc.constantFrom('You say no', '')), sentAt: said(fc.constant('2026-11-01')) },
    ...{ acknowledgedAt: said(fc.constant('2026-11-02')), friendly: said(fc.boolean()) },
    ...{ usesIt: said(fc.boolean()), realWork: said(fc.boolean()) },
    ...{ enoughTime: said(fc.boolean()), maySayNo: said(fc.boolean()) },
  }),
  { maxLength: 3 },
);
const someSessions = fc.array(
  fc.record({
    ...{ purpose: said(fc.constantFrom(...PURPOSES)), held: said(fc.boolean()) },
    useCases: said(fc.subarray(['Pay', 'Cancel'])),
    dataStates: said(fc.subarray(['clean', 'dirty', 'gone'])),
  }),
  { maxLength: 3 },
);

test('generated: a light that is off has a next step, which leads to a field that there is', () => {
  const any = fc.record({ cohorts: someCohorts, sessions: someSessions, isConfirmed: fc.boolean() });
  fc.assert(
    fc.property(any, ({ cohorts, sessions, isConfirmed }) => {
      const now = there({
        cohorts: cohorts.map((one, at) => ({ ...one, id: `c${at}` })),
        sessions: sessions.map((one, at) => ({ ...one, id: `s${at}` })),
        isConfirmed,
      });
      for (const { id, on } of readinessOf(now).lights) {
        const step = nextStep(id, now);
        if (!on) expect(step).not.toBeNull();
        if (step && 'field' in step.to) expect(Object.keys(kindNamed(step.to.at).fields)).toContain(step.to.field);
      }
    }),
  );
});

test('a copied cohort says who they are and what they are told; what must be true of the epic is said anew', () => {
  const { fields } = kindNamed('cohort');
  const all = Object.fromEntries(Object.keys(fields).map((name) => [name, `of ${name}`]));
  expect(Object.keys(copiedCohort({ ...all, complained: null }))).toEqual([
    ...['name', 'segment', 'role', 'size', 'endCustomers', 'chosenBy', 'friendly', 'roleText'],
  ]);
});
