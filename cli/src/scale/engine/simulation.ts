import FlatQueue from 'flatqueue';

/** What a process waits for: it calls `resume` once, when that has come. */
export type Step = (resume: () => void) => void;

/** Something that goes on in simulated time: it yields what it waits for. */
export type Process = Generator<Step, void, void>;

/** Time that passes from event to event; in seconds. */
export interface Simulation {
  now(): number;
  at(seconds: number, call: () => void): void;
  /** @param ended called when the process has come to its end */
  start(process: Process, ended?: () => void): void;
  /** Lets time pass until that instant. */
  run(untilSeconds: number): void;
}

/** A discrete-event simulation in which processes wait for each other, as SimPy and GPSS have them. */
export function createSimulation(): Simulation {
  const agenda = new FlatQueue<() => void>();
  let now = 0;
  return {
    now: () => now,
    at: (seconds, call) => agenda.push(call, seconds),
    start(process, ended = () => {}) {
      const goOn = (): void => {
        const { done, value } = process.next();
        if (done) ended();
        else value(goOn);
      };
      goOn();
    },
    run(untilSeconds) {
      for (;;) {
        const next = agenda.peekValue();
        if (next === undefined || next > untilSeconds) break;
        now = next;
        agenda.pop()?.();
      }
      now = untilSeconds;
    },
  };
}

/** Lets so many seconds pass. */
export const wait =
  (simulation: Simulation, seconds: number): Step =>
  (resume) =>
    simulation.at(simulation.now() + seconds, resume);

/** Goes on when all processes have ended. */
export const together =
  (simulation: Simulation, processes: readonly Process[]): Step =>
  (resume) => {
    let open = processes.length;
    if (open === 0) resume();
    for (const process of processes)
      simulation.start(process, () => {
        open -= 1;
        if (open === 0) resume();
      });
  };
