/** Entries after which Step Functions fails an execution for good: no redrive takes it up again. */
export const HISTORY_LIMIT = 25_000;

/**
 * Entries from which on nothing is begun that may write many: no retry, no round of changes, no redrive. What is under
 * way then still comes to its end, or to a person: a test counts that it fits.
 */
export const ROOM_ENDS_AT = 20_000;

/** Retries of one state that nobody looks at the history for: few enough for every state to have them all. */
export const FREE_RETRIES = 20;

/** What a run, or a section, fails as whose history has no room. */
export const HISTORY_FULL = 'HistoryFull';
