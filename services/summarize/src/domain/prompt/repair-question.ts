import type { ValidationError } from '@countersign/events';
import { escaped } from './document-block.ts';

/** A model that ran on for ever needs not to read all of it again. */
const LONGEST_REFUSED = 12_000;

const shortened = (answer: string) =>
  answer.length <= LONGEST_REFUSED ? answer : `${answer.slice(0, LONGEST_REFUSED)} […]`;

/** Asks for the section again, with the draft that failed and every error that was found in it. */
export function repairQuestion(
  question: string,
  failedAnswer: string,
  errors: readonly ValidationError[],
): string {
  return `${question}

An earlier answer was refused. Write the whole section again; keep what was right, mend what was not.
<refused-answer>
${escaped(shortened(failedAnswer))}
</refused-answer>
<errors>
${errors.map(({ rule, path, message }) => `- ${path || '/'} (${rule}): ${escaped(message)}`).join('\n')}
</errors>`;
}
