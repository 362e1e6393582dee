import type jsonata from 'jsonata';

/** Something that JSONata has and Step Functions leaves out. */
export class UnsupportedExpression extends Error {}

/** @throws UnsupportedExpression for `$eval`, `$$` and whatever reads a document: Step Functions gives it none. */
export function rejectUnsupported(ast: jsonata.ExprNode): void {
  rejectVariables(ast);
  rejectRoot(ast);
}

const isNode = (value: unknown): value is jsonata.ExprNode => typeof value === 'object' && value !== null;

function rejectVariables(node: unknown): void {
  if (!isNode(node)) return;
  if (node.type === 'variable' && (node.value === 'eval' || node.value === '$')) {
    throw new UnsupportedExpression(`Reference to '$${node.value}' is not supported.`);
  }
  for (const inner of Object.values(node)) rejectVariables(inner);
}

/** Members of a node that are evaluated against the same context as the node itself. */
const SAME_CONTEXT = [
  'lhs',
  'rhs',
  'expression',
  'expressions',
  'arguments',
  'condition',
  'then',
  'else',
  'body',
];

/** Refuses names and `$` where no path precedes them. */
function rejectRoot(node: unknown): void {
  if (Array.isArray(node)) for (const inner of node) rejectRoot(inner);
  if (!isNode(node)) return;
  if (node.type === 'name' || (node.type === 'variable' && node.value === '')) {
    const name = node.type === 'name' ? node.value : '$';
    throw new UnsupportedExpression(`Reference to '${name}' at the top level is not supported.`);
  }
  rejectRoot(node.steps?.[0]);
  const members = node as unknown as Record<string, unknown>;
  for (const member of SAME_CONTEXT) rejectRoot(members[member]);
}
