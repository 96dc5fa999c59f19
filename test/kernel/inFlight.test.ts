import { inFlight } from '#kernel/inFlight';

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

test('never more than the limit are under way, and results keep their order', async () => {
  let now = 0;
  let most = 0;
  const tasks = Array.from({ length: 20 }, (_, index) => async () => {
    now += 1;
    most = Math.max(most, now);
    for (let wait = index % 3; wait >= 0; wait -= 1) await tick();
    now -= 1;
    return index;
  });
  expect(await inFlight(4, tasks)).toEqual(tasks.map((_, index) => index));
  expect(most).toBe(4);
});

test('after a failure nothing more is started', async () => {
  let started = 0;
  const tasks = Array.from({ length: 20 }, (_, index) => async () => {
    started += 1;
    await tick();
    if (index === 1) throw new Error('refused');
  });
  await expect(inFlight(2, tasks)).rejects.toThrow('refused');
  await tick();
  expect(started).toBeLessThanOrEqual(3);
});

test('no tasks are no work', async () => {
  expect(await inFlight(8, [])).toEqual([]);
});
