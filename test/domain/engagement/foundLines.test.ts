import * as fc from 'fast-check';
import {
  foundProblem,
  foundRow,
  MOST_FOUND,
  readFoundLines,
  SEVERITIES,
  statesOfFound,
} from '#domain/engagement/foundLines';
import { draftLabel } from '#domain/path/actionLabel';

const read = (text: string) => readFoundLines(text).lines.map(({ what, severity }) => [severity, what]);

test.each([
  ['Serious: the total is wrong', 'serious', 'the total is wrong'],
  ['BLOCKING - cannot log in', 'blocking', 'cannot log in'],
  ['[minor] the icon is grey', 'minor', 'the icon is grey'],
  ['(Major): two taps too many', 'serious', 'two taps too many'],
  ['critical | pays twice', 'blocking', 'pays twice'],
  ['trivial\tan old name', 'minor', 'an old name'],
  ['- 2) Blocker: no way back', 'blocking', 'no way back'],
  ['* [ ] Search finds nothing', null, 'Search finds nothing'],
  ['12. Search   finds\tnothing ', null, 'Search finds nothing'],
  ['Minor-looking dates are wrong', null, 'Minor-looking dates are wrong'],
  ['Serious customers leave: nobody answers', null, 'Serious customers leave: nobody answers'],
  ['Login: asks twice', null, 'Login: asks twice'],
  ['3 of 5 gave up', null, '3 of 5 gave up'],
  ['-5 shown as 5', null, '-5 shown as 5'],
])('%p is one finding', (line, severity, what) => {
  expect(read(line)).toEqual([[severity, what]]);
});

test('a severity on a line of its own counts for those below it, and one in front of a finding for that alone', () => {
  const notes =
    'no head yet\r\n\r\n## Blocking:\n- cannot pay\n- minor: too small\n- pays twice\n\n**Minor**\ngrey icon';
  expect(read(notes)).toEqual([
    [null, 'no head yet'],
    ['blocking', 'cannot pay'],
    ['minor', 'too small'],
    ['blocking', 'pays twice'],
    ['minor', 'grey icon'],
  ]);
});

test('more findings than are taken at once are counted', () => {
  const { lines, more } = readFoundLines(Array.from({ length: MOST_FOUND + 3 }, (_, at) => `finding ${at}`).join('\n'));
  expect(lines).toHaveLength(MOST_FOUND);
  expect(more).toBe(3);
});

/** Words that begin with no bullet and name no severity. */
const words = fc
  .array(fc.stringMatching(/^(?:f[a-z]{1,8}|F[a-zäöüéß]{1,8}|\d{1,4}%)$/), { minLength: 2, maxLength: 8 })
  .map((parts) => `f ${parts.join(' ')}`);
const bullet = fc.constantFrom('', '- ', '* ', '• ', '1. ', '27) ', '- [ ] ', '  – ');
const said = fc.constantFrom(
  ...SEVERITIES.flatMap((severity) => [
    { severity, front: `${severity}: ` },
    { severity, front: `[${severity.toUpperCase()}] ` },
    { severity, front: `${severity} – ` },
    { severity, front: `${severity}\t` },
  ]),
  { severity: null, front: '' },
);

test('generated: whatever bullets and blanks stand around, each line is read as it was meant', () => {
  const line = fc.record({ words, bullet, said, end: fc.constantFrom('\n', '\r\n', '\n\n  \n') });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.map((one) => one.bullet + one.said.front + one.words + one.end).join('');
      expect(read(text)).toEqual(lines.map((one) => [one.said.severity, one.words]));
    }),
  );
});

test('generated: no text is lost, none makes a finding that cannot be sent or said to be too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      for (const { what } of readFoundLines(text).lines) {
        expect(what).not.toBe('');
        expect(draftLabel('customer-lens-00abc123', foundRow(what))).toMatch(/-[0-9a-f]{1,32}$/);
        if (foundProblem(what) === null) expect(what.length).toBeLessThanOrEqual(200);
      }
    }),
  );
});

test('a finding is the same however it is written, and another one is not', () => {
  for (const same of ['the TOTAL is wrong', ' The total  is wrong. ', 'The total is wrong!'])
    expect(foundRow(same)).toBe(foundRow('The total is wrong'));
  expect(foundRow('The total is wrong twice')).not.toBe(foundRow('The total is wrong'));
  const rows = new Set(Array.from({ length: 5_000 }, (_, at) => foundRow(`finding ${at}`)));
  expect(rows.size).toBe(5_000);
});

test('what is there already is told: found again by another session, here already, twice in one paste', () => {
  const gaps = [
    { id: 'gap-1', what: 'The total is wrong', sessions: ['s1'] },
    { id: 'gap-2', what: 'Cannot pay', sessions: ['s1', 's2'] },
    { id: 'gap-3', what: null, sessions: [] },
  ];
  const whats = ['the total is wrong.', 'CANNOT PAY', 'No way back', 'no way  back!', ''];
  expect(statesOfFound(whats, gaps, 's2')).toEqual([
    { is: 'again', gap: 'gap-1' },
    { is: 'here', gap: 'gap-2' },
    { is: 'new' },
    { is: 'twice', as: 2 },
    { is: 'new' },
  ]);
});

test('what cannot be taken says why', () => {
  expect(foundProblem('Cannot pay')).toBeNull();
  expect(foundProblem(' … ')).toBe('Say in a few words what was found.');
  expect(foundProblem('x'.repeat(201))).toBe('At most 200 characters; these are 201. Shorten it.');
});
