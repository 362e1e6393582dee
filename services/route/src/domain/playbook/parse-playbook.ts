import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { type Playbook, playbookDefinition } from './playbook.ts';

/** A playbook that cannot be used; the message names the file, each path in it, and the cause. */
class PlaybookError extends Error {
  override readonly name = 'PlaybookError';
  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}

/** Two rules of one name could not be told apart in explanations. */
function sameNames(playbook: Playbook): string[] {
  const names = [
    ...playbook.findingRules,
    ...playbook.contractRules,
    ...playbook.evidenceRules,
    ...playbook.levelRules,
    ...playbook.routeRules,
    ...playbook.groupRules,
  ]
    .map(({ rule }) => rule)
    .concat(playbook.positions.map(({ position }) => position))
    .concat(playbook.papers.map(({ paper }) => paper));
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `(root): two rules, positions or papers are named ${name}`,
  );
}

interface Source {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** @throws PlaybookError */
function readYaml(yaml: string, file: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.length > 0)
    throw new PlaybookError(
      file,
      document.errors.map((error) => error.message),
    );
  return { document, lines };
}

/** Where a path, or as much of it as there is, stands in the file; empty for what stands elsewhere. */
function placeOf({ document, lines }: Source, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return ` (line ${lines.linePos(node.range[0]).line})`;
  }
  return '';
}

const problem =
  (source: Source) =>
  ({ path, message }: z.core.$ZodIssue) =>
    `${path.map(String).join('.') || '(root)'}: ${message}${placeOf(source, path)}`;

const extension = z.looseObject({ extends: z.literal('standard') });

/** Sections that a firm leaves to the standard playbook. */
function completed(own: unknown, standard: string | undefined, file: string): unknown {
  const extending = extension.safeParse(own);
  if (!extending.success || standard === undefined) return own;
  const { extends: _, ...sections } = extending.data;
  const base = z.looseObject({}).parse(readYaml(standard, file).document.toJS());
  return { ...base, ...sections };
}

/**
 * Reads a playbook from YAML. One that says `extends: standard` takes the sections that it leaves out from there.
 * @param standard text of the standard playbook; without it nothing can be extended
 * @throws PlaybookError
 */
export function parsePlaybook(yaml: string, file: string, standard?: string): Playbook {
  const source = readYaml(yaml, file);
  const parsed = playbookDefinition.safeParse(completed(source.document.toJS(), standard, file));
  if (!parsed.success) throw new PlaybookError(file, parsed.error.issues.map(problem(source)));
  const duplicates = sameNames(parsed.data);
  if (duplicates.length > 0) throw new PlaybookError(file, duplicates);
  return parsed.data;
}
