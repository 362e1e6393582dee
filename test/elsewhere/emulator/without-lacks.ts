// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import {
  LACKING_ATTRIBUTE,
  LACKING_CONDITIONS,
  LACKING_KEYS,
  LACKING_OF_SERVICES,
  LACKING_RESOURCE,
  LACKING_TIMEOUT,
  LACKING_TYPES,
  PRINCIPAL_KEY,
  TIMEOUT_SECONDS,
} from './lacks.ts';

type Template = ServicePackage['template'];

/** What stands where something would stand that does not exist. */
const standIn = (logicalId: string) => `lacking-${logicalId.toLowerCase()}`;

const issuerOf = (pool: unknown) => ({
  'Fn::Sub': ['https://cognito-idp.${AWS::Region}.amazonaws.com/${Pool}', { Pool: { Ref: pool } }],
});

const LACKING = new Set([...LACKING_CONDITIONS.keys()].map((condition) => JSON.stringify(condition)));

interface Statement {
  readonly Effect?: unknown;
  readonly Condition?: Readonly<Record<string, object>>;
}

/** Whether a statement of a policy denies by a condition that the emulator lacks, and by nothing else; or all but services. */
const deniesByLack = (statement: unknown): boolean => {
  if (typeof statement !== 'object' || statement === null) return false;
  const { Effect, Condition = {} }: Statement = statement;
  const keys = Object.values(Condition).flatMap((tests) => Object.keys(tests));
  return (
    Effect === 'Deny' &&
    (LACKING.has(JSON.stringify(Condition)) || keys.some((key) => LACKING_OF_SERVICES.has(key)))
  );
};

/** The template with variables more in the environment of each function. */
export function withVariables(template: Template, variables: Readonly<Record<string, string>>): Template {
  const Resources = Object.entries(template.Resources ?? {}).map(([id, resource]) => {
    if (resource.Type !== 'AWS::Lambda::Function') return [id, resource] as const;
    const { Environment = {}, ...rest } = resource.Properties as { Environment?: { Variables?: object } };
    const Variables = { ...Environment.Variables, ...variables };
    return [id, { ...resource, Properties: { ...rest, Environment: { Variables } } }] as const;
  });
  return { ...template, Resources: Object.fromEntries(Resources) };
}

const isOnUnknown = (action: unknown): boolean =>
  [action].flat().length > 0 && [action].flat().every((each) => LACKING_RESOURCE.test(String(each)));

/** The ARN of any session of a role, in place of the role's. */
const sessionsOf = (role: unknown) =>
  JSON.parse(JSON.stringify(role).replace(/:iam::(.+?):role\/([^"]+)/g, ':sts::$1:assumed-role/$2/*'));

/** The template without the resources that the emulator lacks, and without references to them. */
export function withoutLacks(template: Template): Template {
  const isLacking = (id: unknown): id is string =>
    typeof id === 'string' && LACKING_TYPES.has(template.Resources?.[id]?.Type ?? '');

  function reference([key, target]: [string, unknown]): unknown {
    if (key === 'Ref' && isLacking(target)) return standIn(target);
    if (key !== 'Fn::GetAtt' || !Array.isArray(target)) return undefined;
    const [id, attribute] = target;
    if (isLacking(id)) return standIn(id);
    return attribute === LACKING_ATTRIBUTE ? issuerOf(id) : undefined;
  }

  function visit(value: unknown): unknown {
    if (typeof value === 'string')
      return value
        .replace(/\$\{(\w+)(\.\w+)?\}/g, (whole, id) => (isLacking(id) ? standIn(id) : whole))
        .replace(LACKING_TIMEOUT, `"TimeoutSeconds":${TIMEOUT_SECONDS}`);
    if (Array.isArray(value)) return value.filter((each) => !deniesByLack(each)).map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    const replaced = only !== undefined && entries.length === 1 ? reference(only) : undefined;
    const onAll = 'Action' in value && isOnUnknown(value.Action);
    const kept = entries
      .filter(([key]) => !LACKING_KEYS.has(key))
      .map(([key, inner]) => [key, onAll && key === 'Resource' ? '*' : inner] as const);
    return (
      replaced ??
      Object.fromEntries(
        kept.map(([key, inner]) => [key, key === PRINCIPAL_KEY ? sessionsOf(inner) : visit(inner)]),
      )
    );
  }

  const kept = Object.entries(template.Resources ?? {}).filter(([id]) => !isLacking(id));
  const Resources = Object.fromEntries(
    kept.map(([id, { DependsOn = [], Properties, ...resource }]) => [
      id,
      {
        ...resource,
        Properties: visit(Properties ?? {}) as Record<string, unknown>,
        DependsOn: [DependsOn].flat().filter((other) => !isLacking(other)),
      },
    ]),
  );
  const Outputs = visit(template.Outputs ?? {}) as NonNullable<Template['Outputs']>;
  return { ...template, Resources, Outputs };
}
