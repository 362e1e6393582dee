import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** Reads the place of a value that `$.detail.items[0]['a b']` names. */
export type JsonPath = (root: unknown) => unknown;

const STEP = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\['([^']*)'\]|\["([^"]*)"\]/y;

/** Compiles a path without wildcards or filters. @throws AwsApiError `ValidationException` for others. */
export function compileJsonPath(path: string): JsonPath {
  const steps: string[] = [];
  STEP.lastIndex = 1;
  let end = 1;
  for (let match = STEP.exec(path); match !== null; match = STEP.exec(path)) {
    steps.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
    end = STEP.lastIndex;
  }
  if (path[0] !== '$' || end !== path.length) {
    throw new AwsApiError('ValidationException', `JSON path ${path} is not supported.`);
  }
  return (root) => steps.reduce<unknown>((value, step) => child(value, step), root);
}

function child(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string, unknown>)[step];
}
