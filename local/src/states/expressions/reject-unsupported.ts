import type jsonata from 'jsonata';

/** Throws for what JSONata has and Step Functions leaves out: `$eval`, and paths that start at the document root. */
export function rejectUnsupported(ast: jsonata.ExprNode): void {
  rejectEval(ast);
  rejectRoot(ast);
}

const isNode = (value: unknown): value is jsonata.ExprNode => typeof value === 'object' && value !== null;

function rejectEval(node: unknown): void {
  if (!isNode(node)) return;
  if (node.type === 'variable' && node.value === 'eval')
    throw new Error('$eval is not supported; use $parse');
  for (const inner of Object.values(node)) rejectEval(inner);
}

/** Members of a node that are evaluated against the same context as the node itself. */
const SAME_CONTEXT = ['lhs', 'rhs', 'expression', 'expressions', 'arguments', 'condition', 'then', 'else'];

/** Refuses names, `$` and `$$` where no path precedes them: Step Functions evaluates without an input document. */
function rejectRoot(node: unknown): void {
  if (Array.isArray(node)) for (const inner of node) rejectRoot(inner);
  if (!isNode(node) || node.type === 'lambda') return;
  if (node.type === 'name') {
    throw new Error(`"${node.value}" is not a variable; the state's input is $states.input`);
  }
  if (node.type === 'variable' && (node.value === '' || node.value === '$')) {
    throw new Error('"$" has no document here; the state\'s input is $states.input');
  }
  rejectRoot(node.steps?.[0]);
  const members = node as unknown as Record<string, unknown>;
  for (const member of SAME_CONTEXT) rejectRoot(members[member]);
}
