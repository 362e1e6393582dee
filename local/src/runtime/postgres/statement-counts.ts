/** How many statements came, by the role that signed in; of whoever brought the database's own password under ''. */
export type StatementCounts = Readonly<Record<string, number>>;

/** Begin a group of messages that asks for something: Parse, Bind of what was prepared before, and Query. */
const ASKS = new Set(['P', 'B', 'Q'].map((letter) => letter.charCodeAt(0)));

/** What opens and closes transactions and settings reads and writes no row. A Query has its text after type and length. */
const CONTROLS = /^.{5}(begin|start|commit|rollback|set)\b/is;

const isStatement = (group: Uint8Array) =>
  ASKS.has(group[0]!) && !CONTROLS.test(Buffer.from(group.subarray(0, 20)).toString('latin1'));

/** Long enough to tell of many at once, short enough for whoever reads counts after a run. */
const TOLD_EACH_MS = 250;

/** Counts what connections ask for, and tells of it now and then, so that no statement waits for that. */
export function createStatementCounts(tell: (counts: StatementCounts) => void) {
  let counts: Record<string, number> = {};

  function tellAll(): void {
    const told = counts;
    counts = {};
    tell(told);
  }

  return {
    /** Takes a group of messages of a connection. */
    count(role = '', group: Uint8Array): void {
      if (!isStatement(group)) return;
      if (Object.keys(counts).length === 0) setTimeout(tellAll, TOLD_EACH_MS).unref();
      counts[role] = (counts[role] ?? 0) + 1;
    },
  };
}
