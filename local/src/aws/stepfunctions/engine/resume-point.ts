import type { Frame, Todo } from '../journal/frame.ts';

/**
 * Where a redrive takes a failed or aborted frame up again: a state that was entered and did not end is attempted
 * anew; one whose result is known, or that was not yet entered, goes on from there.
 */
export function resumePoint({ status, todo }: Frame): Todo {
  const undisturbed = status === 'aborted';
  switch (todo.do) {
    case 'none':
      return todo.resume ?? { do: 'attempt' };
    case 'begin':
      return todo;
    case 'complete':
    case 'join':
      return undisturbed ? todo : { do: 'attempt' };
    default:
      return { do: 'attempt' };
  }
}
