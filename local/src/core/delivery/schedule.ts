/** Things that wait for their time, with one timer for all. */
export interface Schedule<T> {
  add(dueAt: number, item: T): void;
  /** Takes one item whose time has come; the earliest added first. */
  takeDue(): T | undefined;
  clear(): void;
}

/** Longest that `setTimeout` can wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** @param onDue called when the time of some item comes */
export function createSchedule<T>(onDue: () => void): Schedule<T> {
  const ready: T[] = [];
  let later: { dueAt: number; item: T }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  function promote(): void {
    const now = Date.now();
    const due = later.filter((each) => each.dueAt <= now);
    if (due.length === 0) return;
    later = later.filter((each) => each.dueAt > now);
    ready.push(...due.map((each) => each.item));
  }

  function arm(): void {
    const next = later.reduce((earliest, each) => Math.min(earliest, each.dueAt), Number.POSITIVE_INFINITY);
    if (next === timerAt) return;
    clearTimeout(timer);
    timerAt = next;
    if (next === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(ring, Math.min(LONGEST_WAIT_MS, Math.max(1, next - Date.now())));
    timer.unref();
  }

  function ring(): void {
    timerAt = Number.POSITIVE_INFINITY;
    promote();
    arm();
    if (ready.length > 0) onDue();
  }

  return {
    add(dueAt, item) {
      if (dueAt <= Date.now()) {
        ready.push(item);
        return;
      }
      later.push({ dueAt, item });
      arm();
    },
    takeDue() {
      return ready.shift();
    },
    clear() {
      clearTimeout(timer);
      timerAt = Number.POSITIVE_INFINITY;
      ready.length = 0;
      later = [];
    },
  };
}
