import { ApiError } from '@countersign/api';
import { expect, it } from 'vitest';
import { redriveFailed } from './redrive-failed.ts';

/** Lets so many runs go on, and refuses the others by a code. */
function operatorWithRoomFor(places: number, code: string, status = 409) {
  const gone: string[] = [];
  const redrive = async (runId: string) => {
    if (gone.length === places) throw new ApiError(status, code, 'refused');
    gone.push(runId);
    return { runId };
  };
  return { redrive, gone };
}

it('leaves for the next look what finds no place, and fails by every other refusal', async () => {
  const operator = operatorWithRoomFor(2, 'PlacesTaken');
  expect(await redriveFailed(operator, ['a', 'b', 'c', 'd'])).toBe(2);
  expect(operator.gone).toEqual(['a', 'b']);
  await expect(redriveFailed(operatorWithRoomFor(0, 'DaySpent'), ['a'])).rejects.toThrow('refused');
});

it('leaves for the next look what an API without time does not answer', async () => {
  const operator = operatorWithRoomFor(1, 'Http503', 503);
  expect(await redriveFailed(operator, ['a', 'b'])).toBe(1);
});
