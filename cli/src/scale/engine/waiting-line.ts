import FlatQueue from 'flatqueue';
import type { Simulation } from './simulation.ts';

/** How a line was, up to now. */
export interface LineStatistics {
  /** How many came. */
  readonly entered: number;
  /** How many wait now. */
  readonly waiting: number;
  /** Mean number of those that waited, over time. */
  readonly meanLength: number;
  /** Mean seconds that those waited who no longer do. */
  readonly meanSeconds: number;
}

/** Those that wait, first come first served. */
export interface WaitingLine<T> {
  readonly length: number;
  enter(item: T): void;
  /** The one that has waited longest. */
  leave(): T | undefined;
  statistics(): LineStatistics;
}

export function createWaitingLine<T>({ now }: Pick<Simulation, 'now'>): WaitingLine<T> {
  const line = new FlatQueue<{ readonly item: T; readonly since: number }>();
  let entered = 0;
  let left = 0;
  let waited = 0;
  let area = 0;
  let countedAt = 0;

  function count(): void {
    area += line.length * (now() - countedAt);
    countedAt = now();
  }

  return {
    get length() {
      return line.length;
    },
    enter(item) {
      count();
      line.push({ item, since: now() }, entered);
      entered += 1;
    },
    leave() {
      count();
      const first = line.pop();
      if (first === undefined) return undefined;
      left += 1;
      waited += now() - first.since;
      return first.item;
    },
    statistics() {
      count();
      return {
        entered,
        waiting: line.length,
        meanLength: now() > 0 ? area / now() : 0,
        meanSeconds: left > 0 ? waited / left : 0,
      };
    },
  };
}
