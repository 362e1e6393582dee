import { type Process, type Simulation, type Step, wait } from './simulation.ts';
import { createWaitingLine, type LineStatistics } from './waiting-line.ts';

/** So many may be at work at a time; the others wait in line. */
export interface Places {
  readonly take: Step;
  release(): void;
  statistics(): LineStatistics;
}

export function createPlaces(simulation: Simulation, count: number): Places {
  const line = createWaitingLine<() => void>(simulation);
  let free = count;
  return {
    take(resume) {
      line.enter(resume);
      if (free === 0) return;
      free -= 1;
      line.leave()?.();
    },
    release() {
      const next = line.leave();
      if (next) next();
      else free += 1;
    },
    statistics: line.statistics,
  };
}

/** Holds a place for so many seconds. */
export function* hold(simulation: Simulation, places: Places, seconds: number): Process {
  yield places.take;
  yield wait(simulation, seconds);
  places.release();
}
