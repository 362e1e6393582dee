const LONGEST_UNIT = 200;
/** So often does no contract's answer say the same in a row; tables and lists vary. */
const TIMES = 12;
const SHORTEST_LOOP = 120;

/** Whether a text ends in the same words over and over: a model that does that never stops by itself. */
export function endsInLoop(text: string): boolean {
  for (let unit = 1; unit <= LONGEST_UNIT; unit++) {
    const times = Math.max(TIMES, Math.ceil(SHORTEST_LOOP / unit));
    const end = text.slice(-unit);
    if (text.length >= unit * times && text.endsWith(end.repeat(times))) return true;
  }
  return false;
}
