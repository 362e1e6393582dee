import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { type Playbook, playbookDefinition } from './playbook.ts';

/** A playbook that cannot be used; the message names the file, each path in it, and the cause. */
class PlaybookError extends Error {
  override readonly name = 'PlaybookError';
  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}

const problem = ({ path, message }: z.core.$ZodIssue) =>
  `${path.map(String).join('.') || '(root)'}: ${message}`;

/** Two rules of one name could not be told apart in explanations. */
function sameNames(playbook: Playbook): string[] {
  const names = [
    ...playbook.findingRules,
    ...playbook.contractRules,
    ...playbook.evidenceRules,
    ...playbook.levelRules,
    ...playbook.routeRules,
    ...playbook.groupRules,
  ].map(({ rule }) => rule);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `(root): two rules are named ${name}`,
  );
}

/**
 * Reads a playbook from YAML.
 * @throws PlaybookError
 */
export function parsePlaybook(yaml: string, file: string): Playbook {
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    throw new PlaybookError(
      file,
      document.errors.map((error) => error.message),
    );
  const parsed = playbookDefinition.safeParse(document.toJS());
  if (!parsed.success) throw new PlaybookError(file, parsed.error.issues.map(problem));
  const duplicates = sameNames(parsed.data);
  if (duplicates.length > 0) throw new PlaybookError(file, duplicates);
  return parsed.data;
}
