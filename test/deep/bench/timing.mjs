/**
 * The shortest time of each of several jobs, in milliseconds, taken in turns so that whatever else
 * the machine does falls on all of them alike.
 */
export function timeInTurns(rounds, jobs) {
  const best = jobs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    jobs.forEach((job, index) => {
      const start = process.hrtime.bigint();
      job();
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      best[index] = Math.min(best[index], ms);
    });
  }
  return best;
}

/** The same for jobs that are awaited and tell their own time. */
export async function askInTurns(rounds, jobs) {
  const best = jobs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, job] of jobs.entries()) best[index] = Math.min(best[index], await job());
  }
  return best;
}

/** The time of one run in milliseconds. */
export async function timeOnce(job) {
  const start = performance.now();
  await job();
  return performance.now() - start;
}
