import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarOf, type DisruptedEpic } from '#domain/calendar/calendar';
import { zoneOf } from '#domain/calendar/zone';
import type { DisruptionFact } from '#domain/register/facts';
import { dateWordsIn } from '../../../static/features/calendar/calendarWords';
import type { ReadEpic } from '../../../static/features/calendar/reading/foundEpic';
import { calendarFile } from '../../../static/features/calendar/saving/calendarFile';
import { facts, TODAY } from '../../domain/calendar/cases';

const NOW = Date.parse('2026-11-20T11:00:00Z');
const NAMES = {
  segments: new Map([['consumers', 'Consumers, private; all']]),
  stages: new Map([['retention', 'Use']]),
};

const anEpic = (disruptions: readonly DisruptionFact[], more: Partial<DisruptedEpic> = {}): ReadEpic => ({
  ...{ id: '10011', key: 'NET-11', summary: 'Core network', impact: 2, benefit: null, assignee: null },
  project: { id: '1', key: 'NET', name: 'Network' },
  ...{ disruptions, recorded: disruptions.length, level: 2 },
  ...more,
});

function fileOf(epics: readonly ReadEpic[], { zoneName = 'Europe/Berlin', now = NOW } = {}): string {
  const zone = zoneOf(zoneName);
  const { disruptions } = calendarOf(epics, { zone, today: TODAY, among: 'segments' });
  const dates = dateWordsIn('en-GB', zone, TODAY);
  return calendarFile({
    disruptions,
    names: NAMES,
    dates,
    hrefOf: (key) => `https://example.atlassian.net/browse/${key}`,
    now,
  });
}

/** The entries of a file, as another program reads them. */
const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const text = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDay: event.startDate.isDate,
      ms: event.startDate.toJSDate().getTime(),
      sequence: event.sequence,
      url: text('url'),
      transparency: text('transp'),
    };
  });

test('a day stays a day and ends before the next; a time is in UTC; a notice that is due has its own entry', () => {
  const epic = anEpic([
    { id: '0000000a', from: '2027-01-09', to: '2027-01-10', depth: 2, noticeAt: '2027-01-02', segments: ['consumers'] },
    { id: '0000000b', from: '2026-12-12T00:00Z', to: '2026-12-12T06:00Z', depth: 3, noticeGivenAt: '2026-11-02' },
  ]);
  expect(read(fileOf([epic]))).toMatchObject([
    {
      uid: '10011-0000000b@customer-lens',
      summary: 'NET-11 Core network (severe)',
      start: '2026-12-12T00:00:00Z',
      end: '2026-12-12T06:00:00Z',
      description: 'customers told on 2 Nov',
      url: 'https://example.atlassian.net/browse/NET-11',
      transparency: 'TRANSPARENT',
    },
    {
      uid: '10011-0000000a@customer-lens',
      isDay: true,
      start: '2027-01-09',
      end: '2027-01-11',
      description: 'Consumers, private; all\nnotice due 2 Jan',
    },
    { uid: '10011-0000000a-notice@customer-lens', isDay: true, start: '2027-01-02', end: '2027-01-03' },
  ]);
});

test('imported again it replaces its entries: the same names, and a later count', () => {
  const [before] = read(fileOf([anEpic([{ id: '0000000a', from: '2027-01-09', to: '2027-01-10' }])]));
  const moved = anEpic([
    { id: '0000000c', from: '2026-12-01', to: '2026-12-01' },
    { id: '0000000a', from: '2027-01-16', to: '2027-01-17' },
  ]);
  const after = read(fileOf([moved], { now: NOW + 60_000 })).find(({ uid }) => uid === before?.uid);
  expect(after?.start).toBe('2027-01-16');
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'Ends\r\nEND:VCALENDAR\r\nBEGIN:VEVENT',
    'a; b, c \\ d: "e"',
    'é'.repeat(150),
    '🙂'.repeat(60),
    'one\ntwo\rthree\r\nfour',
  ),
);
const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '');

test('whatever stands in a summary, every entry is read back, and no line is longer than 75 bytes', () => {
  fc.assert(
    fc.property(facts, hostile, fc.constantFrom('Europe/Berlin', 'Pacific/Apia'), (published, summary, zoneName) => {
      const file = fileOf([anEpic(published, { summary })], { zoneName });
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const entries = read(file).filter(({ uid }) => !uid.includes('-notice'));
      expect(entries).toHaveLength(published.length);
      for (const [at, { from, to }] of published.entries()) {
        const entry = entries.find(({ uid }) => uid === `10011-${String(at).padStart(8, '0')}@customer-lens`);
        expect(entry?.isDay).toBe(from.length === 10 && to.length === 10);
        if (entry?.isDay) expect(entry.start).toBe(from);
        else if (from.length > 10) expect(entry?.ms).toBe(Date.parse(from));
        expect(withoutControls(entry?.summary ?? '')).toContain(withoutControls(summary).trim().slice(0, 20).trim());
      }
    }),
    { numRuns: 60 },
  );
});
