/**
 * How long this process has stood still while the clock went on: a machine that runs something else for two seconds says
 * nothing about the bot. Time in which the process itself was at work is no standstill, however long its work kept the fake
 * from looking. Knows of no other process.
 */
const lookEveryMs = 50;
/** Below this a timer is merely late. */
const noticedMs = 200;

/** Milliseconds of standstill so far; `stop` ends the looking. */
export function watchStandstill(): { readonly ms: () => number; readonly stop: () => void } {
  let total = 0;
  let lookedAt = performance.now();
  let worked = process.cpuUsage();
  const look = (): void => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(worked);
    const passed = now - lookedAt;
    if (passed > noticedMs) total += Math.max(0, passed - (user + system) / 1_000);
    lookedAt = now;
    worked = process.cpuUsage();
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    ms: () => {
      look();
      return total;
    },
    stop: () => clearInterval(timer),
  };
}
