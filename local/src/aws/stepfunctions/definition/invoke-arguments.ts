import type { JsonObject } from '../json.ts';

/** Arguments of `lambda:invoke` that the embedded runtime honours. */
const HONOURED = new Set(['FunctionName', 'Payload', 'Qualifier', 'InvocationType']);

/**
 * What is wrong with the arguments of `lambda:invoke`: as a definition writes them, where an expression stands for a
 * text, and once more as they are evaluated, since one expression may make up all of them.
 */
export function* invokeArgumentProblems(args: JsonObject): Generator<string> {
  if (!('FunctionName' in args)) yield 'lambda:invoke needs a FunctionName';
  for (const name of ['FunctionName', 'Qualifier']) {
    if (name in args && typeof args[name] !== 'string')
      yield `${name} must be a string, not ${JSON.stringify(args[name])}`;
  }
  for (const name of Object.keys(args)) {
    if (!HONOURED.has(name)) yield `the embedded runtime does not support the argument "${name}"`;
  }
  const { InvocationType: type = 'RequestResponse' } = args;
  if (type !== 'RequestResponse')
    yield `the embedded runtime does not support the InvocationType ${JSON.stringify(type)}`;
}
