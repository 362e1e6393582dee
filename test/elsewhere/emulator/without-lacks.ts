// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { LACKING_ATTRIBUTE, LACKING_CONDITION, LACKING_KEYS, LACKING_TYPES, PRINCIPAL_KEY } from './lacks.ts';

type Template = ServicePackage['template'];

/** What stands where something would stand that does not exist. */
const standIn = (logicalId: string) => `lacking-${logicalId.toLowerCase()}`;

const issuerOf = (pool: unknown) => ({
  'Fn::Sub': ['https://cognito-idp.${AWS::Region}.amazonaws.com/${Pool}', { Pool: { Ref: pool } }],
});

/** Whether a statement of a policy denies what comes without TLS, and nothing else. */
const deniesWithoutTls = (statement: unknown): boolean =>
  typeof statement === 'object' &&
  JSON.stringify((statement as { Condition?: unknown } | null)?.Condition) ===
    JSON.stringify({ Bool: { [LACKING_CONDITION]: 'false' } });

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
      return value.replace(/\$\{(\w+)(\.\w+)?\}/g, (whole, id) => (isLacking(id) ? standIn(id) : whole));
    if (Array.isArray(value)) return value.filter((each) => !deniesWithoutTls(each)).map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    const replaced = only !== undefined && entries.length === 1 ? reference(only) : undefined;
    const kept = entries.filter(([key]) => !LACKING_KEYS.has(key));
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
