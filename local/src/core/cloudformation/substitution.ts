import type { Scope } from './scope.ts';

const VARIABLE = /\$\{([^}]*)\}/g;

/** `Fn::Sub`: replaces `${Name}`, `${Resource.Attribute}` and the variables given along; `${!Name}` stays as `${Name}`. */
export function substitute(argument: unknown, scope: Scope, resolve: (value: unknown) => unknown): string {
  const [text, given = {}] = Array.isArray(argument) ? argument : [argument];
  const variables = given as Record<string, unknown>;
  const substituted = String(text).replace(VARIABLE, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (Object.hasOwn(variables, name)) return String(resolve(variables[name]));
    const [logicalId, attribute] = splitReference(name);
    return String(attribute === undefined ? scope.ref(logicalId) : scope.attribute(logicalId, attribute));
  });
  return String(resolve(substituted));
}

/** Names that a text for `Fn::Sub` refers to, without those given along. */
export function substitutedNames(argument: unknown): string[] {
  const [text, given = {}] = Array.isArray(argument) ? argument : [argument];
  const names = [...String(text).matchAll(VARIABLE)].map(([, name]) => name!);
  return names.filter((name) => !name.startsWith('!') && !Object.hasOwn(given as object, name));
}

/** `Resource.Attribute.Nested` is the attribute `Attribute.Nested` of `Resource`. */
export function splitReference(name: string): [string, string | undefined] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)];
}
