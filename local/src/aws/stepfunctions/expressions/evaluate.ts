import { expressionSource, isExpression } from '../definition/expression-string.ts';
import { isObject, type Json } from '../json.ts';
import { compile } from './compile.ts';
import { queryError, type StateError } from './state-error.ts';
import { toJson } from './to-json.ts';

/** What expressions see: `$states` and the variables in scope, by name without the `$`. */
export interface Bindings {
  readonly states: unknown;
  readonly [variable: string]: unknown;
}

const failed = (field: string, text: string, what: string): StateError =>
  queryError(field, `${subject(text, field)} ${what}`);

/** How causes name what they are about. */
export const subject = (template: Json, field: string): string =>
  isExpression(template)
    ? `The JSONata expression '${expressionSource(template)}' specified for the field '${field}'`
    : `The value of the field '${field}'`;

async function evaluateExpression(text: string, field: string, bindings: Bindings): Promise<Json> {
  let value: unknown;
  try {
    value = await compile(text).evaluate(undefined, bindings);
    if (value !== undefined) return toJson(value);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    throw failed(field, text, `threw an error during evaluation. ${code ? `${code}: ` : ''}${message}`);
  }
  throw failed(field, text, 'returned nothing (undefined).');
}

/**
 * Evaluates a template: every string `{% … %}` in it is replaced by what the expression returns.
 * `field` names the template in errors. @throws StateError `States.QueryEvaluationError`.
 */
export async function evaluate(template: Json, field: string, bindings: Bindings): Promise<Json> {
  if (isExpression(template)) return evaluateExpression(template, field, bindings);
  if (Array.isArray(template)) {
    const items: Json[] = [];
    for (const [index, item] of template.entries()) {
      items.push(await evaluate(item, `${field}[${index}]`, bindings));
    }
    return items;
  }
  if (!isObject(template)) return template;
  const entries: [string, Json][] = [];
  for (const [name, inner] of Object.entries(template)) {
    entries.push([name, await evaluate(inner, `${field}/${name}`, bindings)]);
  }
  return Object.fromEntries(entries);
}
