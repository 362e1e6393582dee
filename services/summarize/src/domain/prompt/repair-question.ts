import type { ValidationError } from '@countersign/events';

/** Asks for the section again, with the draft that failed and every error that was found in it. */
export function repairQuestion(
  question: string,
  failedAnswer: string,
  errors: readonly ValidationError[],
): string {
  return `${question}

An earlier answer was refused. Write the whole section again; keep what was right, mend what was not.
<refused-answer>
${failedAnswer}
</refused-answer>
<errors>
${errors.map(({ rule, path, message }) => `- ${path || '/'} (${rule}): ${message}`).join('\n')}
</errors>`;
}
