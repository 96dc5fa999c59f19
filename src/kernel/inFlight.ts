/**
 * Runs tasks with at most `limit` under way at once. After a failure no further task is started.
 * @returns their results, in the order of the tasks. @throws what the first failing task threw.
 */
export async function inFlight<T>(limit: number, tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results = new Array<T>(tasks.length);
  const waiting = tasks.entries();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const [index, task] of waiting) {
      if (failed) return;
      try {
        results[index] = await task();
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, work));
  return results;
}
