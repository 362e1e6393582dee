import type { Scope } from './scope.ts';
import { splitReference, substitute } from './substitution.ts';

/** Stands for a property that is to be left out. */
const NO_VALUE = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/**
 * Resolves every intrinsic function and dynamic reference in a value of a template.
 * @throws Error that names a function which is not supported, or a name that does not exist.
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return resolveDynamicReferences(value, scope);
  if (Array.isArray(value))
    return value.map((item) => resolve(item, scope)).filter((item) => item !== NO_VALUE);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  if (entries.length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'))) {
    const intrinsic = INTRINSICS[name];
    if (intrinsic === undefined) throw new Error(`the intrinsic function ${name} is not supported`);
    return intrinsic(argument, scope);
  }
  const resolved = entries.map(([key, item]) => [key, resolve(item, scope)] as const);
  return Object.fromEntries(resolved.filter(([, item]) => item !== NO_VALUE));
}

/** Resolves a condition function or a `{ Condition: name }` reference. */
export function resolveCondition(value: unknown, scope: Scope): boolean {
  const { Condition } = value as { Condition?: string };
  const result = typeof Condition === 'string' ? scope.condition(Condition) : resolve(value, scope);
  if (typeof result === 'boolean') return result;
  throw new Error(`${JSON.stringify(value)} is not a condition`);
}

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => (name === 'AWS::NoValue' ? NO_VALUE : scope.ref(String(name))),
  'Fn::GetAtt'(argument, scope) {
    const [logicalId, ...attribute] = Array.isArray(argument) ? argument : splitReference(String(argument));
    return scope.attribute(String(logicalId), String(resolve(attribute.join('.'), scope)));
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope, (value) => resolve(value, scope)),
  'Fn::Join'(argument, scope) {
    const [separator, parts] = list(argument, scope);
    return (parts as unknown[]).map(String).join(String(separator));
  },
  'Fn::Select'(argument, scope) {
    const [index, items] = list(argument, scope);
    const selected = (items as unknown[])[Number(index)];
    if (selected === undefined) throw new Error(`Fn::Select finds no element ${index}`);
    return selected;
  },
  'Fn::Split'(argument, scope) {
    const [separator, text] = list(argument, scope);
    return String(text).split(String(separator));
  },
  'Fn::If'(argument, scope) {
    const [condition, whenTrue, whenFalse] = argument as [string, unknown, unknown];
    return resolve(scope.condition(condition) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals'(argument, scope) {
    const [left, right] = list(argument, scope);
    return String(left) === String(right);
  },
  'Fn::And': (argument, scope) => (argument as unknown[]).every((each) => resolveCondition(each, scope)),
  'Fn::Or': (argument, scope) => (argument as unknown[]).some((each) => resolveCondition(each, scope)),
  'Fn::Not': (argument, scope) => !resolveCondition((argument as unknown[])[0], scope),
  'Fn::FindInMap'(argument, scope) {
    const [map, first, second] = list(argument, scope);
    return resolve(scope.mapping(String(map), String(first), String(second)), scope);
  },
  'Fn::ImportValue': (argument, scope) => scope.importValue(String(resolve(argument, scope))),
  'Fn::Base64': (argument, scope) => Buffer.from(String(resolve(argument, scope))).toString('base64'),
};

function list(argument: unknown, scope: Scope): unknown[] {
  const resolved = resolve(argument, scope);
  if (!Array.isArray(resolved)) throw new Error(`${JSON.stringify(argument)} is not a list`);
  return resolved;
}

const DYNAMIC_REFERENCE = /\{\{resolve:([^:}]+):([^:}]+)(?::\d+)?\}\}/g;

function resolveDynamicReferences(text: string, scope: Scope): string {
  return text.replace(DYNAMIC_REFERENCE, (reference, service: string, name: string) => {
    if (service === 'ssm' || service === 'ssm-secure') return scope.parameter(name);
    throw new Error(`the dynamic reference ${reference} is not supported; ssm and ssm-secure are`);
  });
}
