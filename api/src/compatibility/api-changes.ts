import * as z from 'zod';
import { inlined, type Schema } from './schema.ts';
import { schemaChanges } from './schema-changes.ts';

const schema = z.record(z.string(), z.unknown());
const content = z.object({ content: z.object({ 'application/json': z.object({ schema }) }) });

const parameter = z.object({
  ...{ in: z.string(), name: z.string(), schema },
  required: z.boolean().default(false),
});

const operation = z.object({
  operationId: z.string(),
  parameters: z.array(parameter).default([]),
  requestBody: content.extend({ required: z.boolean().default(false) }).optional(),
  responses: z.record(z.string(), content),
});
type Operation = z.infer<typeof operation>;

const paths = z.record(z.string(), z.record(z.string(), operation));

const document = z.object({ components: z.object({ schemas: schema }), paths: schema });

/**
 * What of a released OpenAPI document a client can no longer rely on, each with its operation and place:
 * `GET /api/runs: answer 200.runs[].status: …`. New operations, fields of answers and optional parameters are none.
 */
export function apiChanges(released: unknown, current: unknown): string[] {
  const [before, after] = [operationsOf(released), operationsOf(current)];
  return [...before].flatMap(([name, old]) => {
    const now = after.get(name);
    const changes = now === undefined ? ['is gone'] : operationChanges(old, now);
    return changes.map((change) => `${name}: ${change}`);
  });
}

function operationsOf(source: unknown): Map<string, Operation> {
  const parsed = document.parse(source);
  const operations = paths.parse(inlined(parsed.paths, parsed.components.schemas));
  return new Map(
    Object.entries(operations).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, each]) => [`${method.toUpperCase()} ${path}`, each] as const),
    ),
  );
}

function operationChanges(before: Operation, after: Operation): string[] {
  // Generated clients name their functions after it.
  const renamed = before.operationId === after.operationId ? [] : [`is called ${after.operationId} now`];
  return [
    ...renamed,
    ...parameterChanges(before, after),
    ...bodyChanges(before, after),
    ...answerChanges(before, after),
  ];
}

function parameterChanges(before: Operation, after: Operation): string[] {
  const [olds, news] = [before, after].map(
    ({ parameters }) => new Map(parameters.map((each) => [`${each.in} ${each.name}`, each])),
  );
  const places = new Set([...(olds?.keys() ?? []), ...(news?.keys() ?? [])]);
  return [...places].flatMap((place) => {
    const [old, now] = [olds?.get(place), news?.get(place)];
    if (now === undefined) return [`${place}: is gone`];
    const demanded =
      now.required && !old?.required
        ? [`${place}: ${old === undefined ? 'is new and' : 'has become'} required`]
        : [];
    return [...demanded, ...(old === undefined ? [] : schemaChanges(old.schema, now.schema, 'asked', place))];
  });
}

function bodyChanges({ requestBody: before }: Operation, { requestBody: after }: Operation): string[] {
  if (after === undefined) return before === undefined ? [] : ['body: is gone'];
  const demanded = after.required && !before?.required ? ['body: is required now'] : [];
  return before === undefined
    ? demanded
    : [...demanded, ...schemaChanges(jsonOf(before), jsonOf(after), 'asked', 'body')];
}

/** A refusal that is no longer given harms nobody. */
function answerChanges({ responses: before }: Operation, { responses: after }: Operation): string[] {
  return Object.entries(before).flatMap(([status, old]) => {
    const now = after[status];
    const place = `answer ${status}`;
    if (now === undefined) return status.startsWith('2') ? [`${place}: is gone`] : [];
    return schemaChanges(jsonOf(old), jsonOf(now), 'answered', place);
  });
}

const jsonOf = (part: z.infer<typeof content>): Schema => part.content['application/json'].schema;
