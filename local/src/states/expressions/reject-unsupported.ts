import type jsonata from 'jsonata';

/** Throws for what JSONata has and Step Functions leaves out: `$eval`, and paths that start at the document root. */
export function rejectUnsupported(ast: jsonata.ExprNode): void {
  rejectEval(ast);
  rejectRoot(ast);
}

function rejectEval(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, value } = node as jsonata.ExprNode;
  if (type === 'variable' && value === 'eval') throw new Error('$eval is not supported; use $parse');
  for (const inner of Object.values(node)) rejectEval(inner);
}

/** A plain name, `$` or `$$` where nothing precedes it: Step Functions evaluates without an input document. */
function rejectRoot(ast: jsonata.ExprNode): void {
  const first = ast.steps?.[0] ?? ast;
  if (first?.type === 'name') {
    throw new Error(`"${first.value}" is not a variable; the state's input is $states.input`);
  }
  if (first?.type === 'variable' && (first.value === '' || first.value === '$')) {
    throw new Error('"$" has no document here; the state\'s input is $states.input');
  }
}
