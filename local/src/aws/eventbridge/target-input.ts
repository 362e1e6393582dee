import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { BusEvent } from './event.ts';
import { compileJsonPath } from './json-path.ts';
import type { Target } from './rules.ts';

type Transformer = NonNullable<Target['InputTransformer']>;

/** What EventBridge itself gives to templates. */
const OWN_NAMES = [
  'aws.events.rule-arn',
  'aws.events.rule-name',
  'aws.events.event.ingestion-time',
  'aws.events.event',
  'aws.events.event.json',
];

/** What a target is given for an event: the event, its `Input`, the part at `InputPath`, or the filled template. */
export function targetInput(target: Target, event: BusEvent, rule: { arn: string; name: string }): string {
  if (target.Input !== undefined) return target.Input;
  if (target.InputPath !== undefined) return JSON.stringify(compileJsonPath(target.InputPath)(event) ?? null);
  if (target.InputTransformer === undefined) return JSON.stringify(event);
  const { InputPathsMap = {}, InputTemplate } = target.InputTransformer;
  const values: Record<string, unknown> = {
    'aws.events.rule-arn': rule.arn,
    'aws.events.rule-name': rule.name,
    'aws.events.event.ingestion-time': event.time,
    'aws.events.event': { ...event, detail: undefined },
    'aws.events.event.json': event,
  };
  for (const [name, path] of Object.entries(InputPathsMap)) values[name] = compileJsonPath(path)(event);
  return fill(InputTemplate, values);
}

/** @throws AwsApiError `ValidationException` if a path of the target cannot be read, or it names two inputs. */
export function checkTargetInput(target: Target): void {
  const inputs = [target.Input, target.InputPath, target.InputTransformer];
  if (inputs.filter((input) => input !== undefined).length > 1) {
    throw new AwsApiError(
      'ValidationException',
      `Only one of Input, InputPath, or InputTransformer must be provided for target ${target.Id}.`,
    );
  }
  if (target.InputPath !== undefined) compileJsonPath(target.InputPath);
  if (target.Input !== undefined && !isJson(target.Input))
    throw new AwsApiError('ValidationException', `JSON syntax error in Input for target ${target.Id}.`);
  if (target.InputTransformer !== undefined) checkTemplate(target.Id, target.InputTransformer);
}

/** A template is JSON, or lines of texts, whatever stands in the places of its names. */
function checkTemplate(id: string, { InputPathsMap = {}, InputTemplate }: Transformer): void {
  for (const path of Object.values(InputPathsMap)) compileJsonPath(path);
  const names = [...Object.keys(InputPathsMap), ...OWN_NAMES];
  const filled = fill(InputTemplate, Object.fromEntries(names.map((name) => [name, 'x'])));
  if (isJson(filled) || filled.split('\n').every((line) => isText(line))) return;
  throw new AwsApiError('ValidationException', `Invalid InputTemplate for target ${id} : ${InputTemplate}`);
}

const isText = (line: string): boolean => /^\s*"/.test(line) && isJson(line);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts values for `<name>`: as JSON outside of a string of the template, as plain text within one. */
function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  let filled = '';
  let inString = false;
  for (let index = 0; index < template.length; index += 1) {
    const character = template[index]!;
    const name = character === '<' ? /^<([\w.-]+)>/.exec(template.slice(index))?.[1] : undefined;
    if (name !== undefined && name in values) {
      filled += inString ? asText(values[name]) : JSON.stringify(values[name] ?? null);
      index += name.length + 1;
      continue;
    }
    if (character === '"' && template[index - 1] !== '\\') inString = !inString;
    filled += character;
  }
  return filled;
}

function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
}
