/** Where the runtime says what an operator may want to know; one line each. */
export type Log = (message: string, fields?: Readonly<Record<string, unknown>>) => void;

/** Logs JSON lines to standard error. */
export const logToStderr: Log = (message, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), message, ...fields })}\n`);
};
