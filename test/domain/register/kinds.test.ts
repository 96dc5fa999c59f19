import {
  answerEntry,
  blankEntry,
  changedSchemaOf,
  changeEntry,
  readFields,
  removeEntry,
  type Entry,
} from '#domain/register/entry';
import { entryChangeWithout, readEntryChange, writeEntryChange } from '#domain/register/entryChange';
import { entryIdOf, fitsHome, readEntryId } from '#domain/register/entryId';
import { entryWithout, readEntry, writeEntry } from '#domain/register/entryRecord';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { ANSWERS, SAMPLES } from '../../support/entrySamples';

const AT = '2026-11-29T10:00:00.000Z';
const EPIC = { version: 4, impact: 2, sponsor: 'the-sponsor', ratedBy: 'the-rater' };
const DOING = { by: 'somebody', at: AT, epic: EPIC };
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function sampleOf(kind: KindName): Entry {
  const home = kindNamed(kind).home === 'issue' ? { issueId: '12001' } : { projectId: '10000' };
  const id = entryIdOf(kind, home, '0'.repeat(32));
  const { fields, own, madeApart } = kindNamed(kind);
  // What is made apart is written by the server alone.
  const { values, problems } = readFields(fields, SAMPLES[kind], DEFAULT_SETTINGS, madeApart ? [] : own);
  expect(problems).toEqual([]);
  return changeEntry(blankEntry(kind, home, id, DOING), values, DOING).next;
}

describe.each(KIND_NAMES)('%s', (kind) => {
  const { fields, answer, own = [], may, card, ...words } = kindNamed(kind);
  const statuses = Object.keys(words.statuses);

  test('asks at most six things at first, each with a label of its own', () => {
    const asked = Object.entries(fields).filter(([name, { more }]) => !more && !own.includes(name));
    expect(asked.length).toBeLessThanOrEqual(6);
    const labels = Object.values({ ...fields }).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(may.while?.every((status) => statuses.includes(status)) ?? true).toBe(true);
    expect(card?.while.every((status) => statuses.includes(status)) ?? true).toBe(true);
    expect(may.answer.length > 0).toBe(answer !== undefined);
  });

  test('says all in its own words: of each state, where there is none, and on its buttons', () => {
    expect(words.none).toMatch(/^[A-Z].*\.$/);
    expect(words.add).toMatch(/^[A-Z][^.]*$/);
    for (const said of Object.values(words.statuses)) expect(said).toMatch(/^[A-Z]/);
    for (const { label } of Object.values({ ...fields, ...answer })) expect(label.length).toBeLessThanOrEqual(40);
    expect(words.behind?.({}) ?? null).toBeNull();
  });

  test('of whoever was erased nothing is owned, also after somebody else writes in it', () => {
    const erased = entryWithout(sampleOf(kind), new Set(['somebody', 'the-sponsor', 'the-rater']))!;
    const doing = { ...DOING, by: 'another', epic: { ...EPIC, sponsor: null, ratedBy: null } };
    expect(erased.by).toBe('former user');
    const later = answer ? answerEntry(erased, ANSWERS[kind] ?? {}, doing) : removeEntry(erased, true, doing);
    for (const entry of [erased, later.next, readEntry({ ...writeEntry(erased), owner: 'former user' })])
      expect(entry.owner).not.toBe('former user');
  });

  test('its record and its history are read back as they were written, without a null in storage', () => {
    const first = sampleOf(kind);
    const more = answer ? answerEntry(first, ANSWERS[kind] ?? {}, DOING) : removeEntry(first, true, DOING);
    for (const entry of [first, more.next, blankEntry(kind, first.home, first.id, DOING)]) {
      const stored = throughJson(writeEntry(entry));
      expect(JSON.stringify(stored)).not.toContain('null');
      expect(readEntry(stored)).toEqual(entry);
    }
    const { next, from, to } = more;
    const change = { id: next.id, version: next.version, at: AT, actor: 'somebody', from, to };
    const stored = throughJson(writeEntryChange(change));
    expect(JSON.stringify(stored)).not.toContain('null');
    expect(readEntryChange(stored)).toEqual(change);
    expect(statuses.concat('removed')).toContain(next.status);
  });

  test('removing it and bringing it back are changes that its history may tell', () => {
    const removed = removeEntry(sampleOf(kind), true, DOING);
    const back = removeEntry(removed.next, false, DOING);
    for (const { from, to } of [removed, back])
      for (const values of [from, to]) expect(changedSchemaOf(kind).parse(values)).toEqual(values);
    expect([removed.to, back.to]).toEqual([{ removed: true }, { removed: null }]);
  });

  test('whoever is erased leaves it: no field, no owner, no actor names them', () => {
    const entry = sampleOf(kind);
    const people = new Set(['somebody', 'the-sponsor', 'the-rater', 'support-colleague']);
    const { next, from, to } = answer
      ? answerEntry(entry, ANSWERS[kind] ?? {}, DOING)
      : removeEntry(entry, true, DOING);
    const change = { id: next.id, version: 2, at: AT, actor: 'somebody', from, to: { ...to, ...next.values } };
    for (const left of [entryWithout(next, people), entryChangeWithout(change, people)]) {
      expect(left).not.toBeNull();
      for (const person of people) expect(JSON.stringify(left)).not.toContain(`"${person}"`);
    }
    expect(entryWithout(next, new Set(['nobody-here']))).toBeNull();
  });

  test('its id names its kind and home, and fits no other', () => {
    const { id, home } = sampleOf(kind);
    expect(readEntryId(id)).toEqual({ kind, home });
    expect(fitsHome(kind, home)).toBe(true);
    expect(fitsHome(kind, 'issueId' in home ? { projectId: '1' } : { issueId: '1' })).toBe(false);
  });
});

test('a save that says the same changes nothing; what differs is told by field', () => {
  const entry = sampleOf('disruption');
  expect(changeEntry(entry, { depth: 2 }, DOING).changed).toBe(false);
  expect(changeEntry(entry, { depth: 3, to: null }, DOING)).toMatchObject({
    changed: true,
    from: { depth: 2, to: '2026-12-02' },
    to: { depth: 3, to: null },
    next: { version: 2, dueAt: '2026-12-01T22:00Z' },
  });
});

test.each(['2026-02-29T', '2026-13-01', '2026-04-31', '2026-12-01T24:00Z', '2026-12-01T10:00', '12.1.2026', ''])(
  'the moment %j is asked for anew, but for one that is empty, which clears',
  (sent) => {
    const { values, problems } = readFields(kindNamed('disruption').fields, { from: sent }, DEFAULT_SETTINGS);
    if (sent === '') expect([values, problems]).toEqual([{ from: null }, []]);
    else expect(problems).toEqual([{ field: 'from', sentence: expect.stringMatching(/^From: Give a day/) as string }]);
  },
);

const SCRIPT = ['javascript', 'alert(1)'].join(':');

test.each([
  ['link', SCRIPT, undefined],
  ['link', '//evil.example', undefined],
  ['link', 'https://a.example/\ud83d', 'https://a.example/\ufffd'],
  ['address', SCRIPT, undefined],
  ['address', '//evil.example', undefined],
  ['address', '/\\evil.example', undefined],
  ['address', '/browse/A-1\ud83d', '/browse/A-1\ufffd'],
])('an address, %s %j, leads where it may and holds no half of a character', (field, sent, stored) => {
  const { fields } = kindNamed(field === 'link' ? 'request' : 'goal');
  expect(readFields(fields, { [field]: sent }, DEFAULT_SETTINGS).values[field]).toBe(stored);
});

test('one that stands under another is listed by it, and one that names none is not', () => {
  const { next } = changeEntry(sampleOf('cause'), { path: null }, DOING);
  expect(writeEntry(sampleOf('cause'))).toMatchObject({ parent: SAMPLES.cause.path });
  expect(writeEntry(next)).not.toHaveProperty('parent');
  for (const kind of KIND_NAMES) {
    const { parent, fields } = kindNamed(kind);
    if (parent !== undefined) expect(fields[parent]?.control.control).toBe('record');
  }
});

test('what was approved is not, once its words change; what came of it may be added', () => {
  const approved = answerEntry(sampleOf('move'), ANSWERS.move ?? {}, { ...DOING, by: 'another' }).next;
  expect(approved).toMatchObject({ status: 'approved', owner: 'support-colleague' });
  expect(changeEntry(approved, { reached: 39_000 }, DOING).next).toMatchObject({ status: 'approved' });
  const { next, from, to } = changeEntry(approved, { text: 'Pay here' }, DOING);
  expect(next).toMatchObject({ status: 'waiting', answer: null });
  expect([from['answer.outcome'], to['answer.outcome']]).toEqual(['approved', null]);
});
