import jsonata from 'jsonata';
import { expressionSource } from '../definition/expression-string.ts';
import { extraFunctions } from './functions.ts';
import { rejectUnsupported } from './reject-unsupported.ts';

/** Keeps a runaway expression from blocking the runtime: milliseconds, and levels of nesting as on Step Functions. */
const GUARD = { timeout: 5_000, stack: 100 };

const compiled = new Map<string, jsonata.Expression>();

/**
 * Compiles `{% … %}`, once per distinct text; the cache lives as long as the process, as definitions do.
 * @throws Error that says what is wrong with the expression.
 */
export function compile(text: string): jsonata.Expression {
  const known = compiled.get(text);
  if (known) return known;
  const expression = parse(expressionSource(text));
  for (const { name, implementation, signature } of extraFunctions) {
    expression.registerFunction(name, implementation, signature);
  }
  compiled.set(text, expression);
  return expression;
}

function parse(source: string): jsonata.Expression {
  let expression: jsonata.Expression;
  try {
    expression = jsonata(source, GUARD);
  } catch (error) {
    const { message, position } = error as jsonata.JsonataError;
    throw new Error(`${message} at position ${position} in "${source}"`);
  }
  rejectUnsupported(expression.ast());
  return expression;
}
