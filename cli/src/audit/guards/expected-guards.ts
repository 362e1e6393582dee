import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../embedded/start-embedded.ts';
import type { StageSettings } from '../../stages/stage-settings.ts';

/** A statement of a policy, as it is compared: by its name. */
export interface GuardStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly [part: string]: unknown;
}

/** Where a stage is. */
export interface Place {
  readonly stage: string;
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

interface Declared {
  readonly Type?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}
type Declarations = Readonly<Record<string, Declared>>;

const read = (file: string) => parse(readFileSync(join(ROOT, 'services', file), 'utf8'), { merge: true });

/** What platform and audit declare, by logical id. */
function declarations(): Declarations {
  const audit = read('audit/serverless.yml') as { readonly resources: readonly unknown[] };
  const own = audit.resources.filter((each) => typeof each === 'object' && each !== null);
  const platform = ['buckets.yml', 'audit.yml', 'trail.yml'].map((name) =>
    read(`platform/resources/${name}`),
  );
  const all = [...own, ...platform] as readonly { readonly Resources?: Declarations }[];
  return Object.assign({}, ...all.map(({ Resources = {} }) => Resources));
}

type Arns = Readonly<Record<string, string>>;

/** What a template says, with the values of a stage. @throws Error for what it does not know, rather than to guess */
export function resolved(value: unknown, place: Place, arns: Arns): unknown {
  const known = (name: string): string => {
    const found = {
      ...{ 'AWS::Partition': place.partition, 'AWS::Region': place.region, 'AWS::AccountId': place.account },
      ...{ 'sls:stage': place.stage },
      ...Object.fromEntries(Object.entries(arns).map(([id, arn]) => [`${id}.Arn`, arn])),
    }[name];
    if (found === undefined) throw new Error(`nothing says what ${name} is`);
    return found;
  };
  if (Array.isArray(value)) return value.map((each) => resolved(each, place, arns));
  if (typeof value !== 'object' || value === null) return value;
  const { 'Fn::Sub': sub, 'Fn::GetAtt': attribute } = value as Readonly<Record<string, unknown>>;
  if (typeof sub === 'string') return sub.replace(/\$\{([^}]+)\}/g, (_, name: string) => known(name));
  if (Array.isArray(attribute)) return known(attribute.join('.'));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolved(part, place, arns)]));
}

/** Policies of which single statements depend on settings of the stage: those have no name at their top. */
const isAlways = (statement: unknown): boolean =>
  typeof statement === 'object' && statement !== null && 'Sid' in statement;

/** The statements that what is declared under a logical id is deployed with. @throws Error where there are none */
export function expectedStatements(logicalId: string, place: Place, arns: Arns): readonly GuardStatement[] {
  const { Properties } = declarations()[logicalId] ?? { Properties: {} };
  const policy = (Properties.PolicyDocument ?? Properties.KeyPolicy) as
    | { readonly Statement: readonly unknown[] }
    | undefined;
  if (!policy) throw new Error(`no policy is declared under ${logicalId}`);
  return policy.Statement.filter(isAlways).map(
    (statement) => resolved(statement, place, arns) as GuardStatement,
  );
}

/** How records are locked by default. */
export interface Lock {
  readonly mode: string;
  readonly days: number;
}

const DEFAULT = /^\$\{param:(\w+), '?(.*?)'?\}$/;

/** What deploy/stages.yml says of the locks of the archive and of the trail, or else the templates. */
export function expectedLocks(settings: StageSettings): Readonly<Record<'archive' | 'trail', Lock>> {
  const { Parameters } = read('platform/resources/parameters.yml') as {
    readonly Parameters: Readonly<Record<string, { readonly Default: string }>>;
  };
  const settingOf = (name: string) => {
    const [, parameter = '', otherwise = ''] = DEFAULT.exec(Parameters[name]?.Default ?? '') ?? [];
    return settings[parameter] ?? otherwise;
  };
  return {
    archive: { mode: settingOf('AuditLockMode'), days: Number(settingOf('AuditRetentionDays')) },
    trail: { mode: 'GOVERNANCE', days: Number(settingOf('TrailRetentionDays')) },
  };
}
