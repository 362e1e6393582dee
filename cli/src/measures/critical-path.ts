/** Seconds of functions that worked on one contract with nobody beside it, by function, as the runtime counts them. */
export type StageSeconds = ReadonlyMap<string, number>;

/** Stages that follow one another, but for `summarize`, which is asked once a section and once more for each round. */
const IN_A_ROW = ['extract', 'classify', 'route', 'assemble', 'index'];

/**
 * Seconds of work that a contract's end had to wait for: each stage once, and of the sections as many rounds as there are
 * with so many at a time. What lies between them, events, queues and states, is not in it.
 */
export function criticalPath(seconds: StageSeconds, sections: number, atATime: number): number {
  const of = (name: string) => seconds.get(name) ?? 0;
  // It plans, writes and validates each section, and makes the brief.
  const each = (of('summarize') + of('summarize-long')) / (2 + 2 * sections);
  const rounds = Math.ceil(sections / atATime);
  return IN_A_ROW.reduce((sum, name) => sum + of(name), 0) + (2 + 2 * rounds) * each;
}
