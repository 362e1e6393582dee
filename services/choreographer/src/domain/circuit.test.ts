import { describe, expect, it } from 'vitest';
import { afterFailure, type Circuit, passageOf, whileTried } from './circuit.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 12) + seconds * 1000);

/** The circuit after calls that failed at those seconds. */
const failing = (...seconds: number[]) =>
  seconds.reduce<Circuit | undefined>(
    (circuit, second) => afterFailure(circuit, 'generate', at(second)),
    undefined,
  );

describe('a circuit', () => {
  it.each([
    ['no failure', [], 'closed'],
    ['one failure', [0], 'closed'],
    ['many failures in a moment', [0, 0, 1, 1, 2, 2, 3], 'closed'],
    ['a few failures over a long time', [0, 5, 10, 20], 'closed'],
    ['many failures over a while', [0, 1, 3, 7, 11], 'open'],
  ])('after %s', (_, seconds, expected) => {
    expect(passageOf(failing(...seconds), at(20))).toBe(expected);
  });

  it('lets one call try after a while, and is open to the others meanwhile, each time for longer', () => {
    let circuit = failing(0, 2, 4, 6, 10)!;
    const waits = [];
    for (let now = 10; waits.length < 6; ) {
      const opened = circuit.openUntil!.getTime();
      waits.push((opened - at(now).getTime()) / 1000);
      expect(passageOf(circuit, new Date(opened - 1))).toBe('open');
      expect(passageOf(circuit, new Date(opened))).toBe('try');
      now = (opened - at(0).getTime()) / 1000;
      circuit = whileTried(circuit, new Date(opened));
      expect(passageOf(circuit, new Date(opened))).toBe('open');
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 300]);
  });

  it('is not opened for longer by calls that were under way', () => {
    const circuit = failing(0, 2, 4, 6, 10)!;
    expect(afterFailure(circuit, 'generate', at(12))).toMatchObject({ openUntil: at(25), waitSeconds: 15 });
  });
});
