import { namesOfTime, pause, systemClock } from '#sandbox/clock';
import { MovableClock } from '../support/local/movableClock';

let clock: MovableClock;
let done: string[];
beforeEach(() => {
  clock = new MovableClock();
  done = [];
});

const noting = (name: string) => (): void =>
  void done.push(`${name} after ${Math.round((clock.now() - began) / 1000)} s`);
let began: number;
beforeEach(() => void (began = clock.now()));

test('time that passes brings what falls due, each at its own time and in order, with what that brings', async () => {
  clock.after(3_000, noting('third'));
  clock.later(1_000, () => {
    noting('first')();
    clock.after(1_000, noting('second'));
  });
  clock.after(5_000, noting('never'));
  clock.after(2_500, noting('called off'))();
  await clock.pass(4_000);
  expect(done).toEqual(['first after 1 s', 'second after 2 s', 'third after 3 s']);
  expect(clock.now() - began).toBeGreaterThanOrEqual(4_000);
});

test('who hurries waits for nothing; what nobody waits for is done on the way, and is never gone on for', async () => {
  clock.later(60_000, noting('on the way'));
  clock.later(900_000, noting('not yet'));
  await clock.hurry(async () => {
    await pause(clock, 120_000);
    noting('hurried')();
  });
  expect(done).toEqual(['on the way after 60 s', 'hurried after 120 s']);
  expect(clock.now() - began).toBeLessThan(130_000);
});

test('without hurry it goes as the computer does', async () => {
  const [since, sinceHere] = [clock.now(), Date.now()];
  await pause(clock, 30);
  expect(clock.now() - since).toBeGreaterThanOrEqual(30);
  expect(Math.abs(clock.now() - since - (Date.now() - sinceHere))).toBeLessThanOrEqual(5);
});

test("code that is loaded asks this clock by the usual names; the computer's own needs none", async () => {
  expect(namesOfTime(systemClock)).toEqual({});
  const { Date: Time, setTimeout: wait, clearTimeout: callOff } = namesOfTime(clock) as unknown as typeof globalThis;
  await clock.pass(7_200_000);
  expect([Time.now(), new Time().getTime()].map((time) => Math.round((time - Date.now()) / 60_000))).toEqual([
    120, 120,
  ]);
  expect([new Time(0).toISOString(), new Time('2026-01-01') instanceof Date, Time.UTC(2026, 0)]).toEqual([
    '1970-01-01T00:00:00.000Z',
    true,
    Date.UTC(2026, 0),
  ]);
  wait((name: string) => done.push(name), 1_000, 'waited');
  callOff(wait(() => done.push('called off'), 500));
  callOff(undefined);
  await clock.pass(1_000);
  expect(done).toEqual(['waited']);
});
