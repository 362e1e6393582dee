import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateParameter } from '@countersign/local/core/cloudformation/template';
import { parse } from 'yaml';

/** A parameter of a stack that a stage may set. */
export interface StackParameter {
  readonly service: string;
  readonly name: string;
  /** What a stage sets in deploy/stages.yml. */
  readonly stageParameter: string;
  readonly default: string;
  readonly values: string;
  readonly description: string;
  /** What CloudFormation holds a value to. */
  readonly declared: TemplateParameter;
}

interface Declaration extends TemplateParameter {
  readonly Description?: string;
}

const SETTABLE = /^\$\{param:(?<stageParameter>\w+), '?(?<value>.*?)'?\}$/;

/**
 * The parameters of all stacks but those that read what another stack published.
 * @throws Error that names each one that no stage could set, or that nothing describes.
 */
export function stackParameters(services: string): StackParameter[] {
  const problems: string[] = [];
  const parameters = readdirSync(services).flatMap((service) =>
    filesOf(join(services, service)).flatMap((file) =>
      [...declarations(parse(readFileSync(file, 'utf8')))].flatMap(([name, declared]) => {
        if (declared.Type.startsWith('AWS::SSM::')) return [];
        const { stageParameter, value } = SETTABLE.exec(String(declared.Default))?.groups ?? {};
        const { Description } = declared;
        if (stageParameter !== undefined && Description !== undefined)
          return [
            {
              service,
              name,
              stageParameter,
              default: value ?? '',
              values: values(declared),
              description: Description,
              declared,
            },
          ];
        problems.push(`${service} ${name} needs a Description and Default: \${param:name, value}`);
        return [];
      }),
    ),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return parameters;
}

function filesOf(service: string): string[] {
  return ['.', 'resources']
    .map((folder) => join(service, folder))
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.yml'));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The `Parameters` of a template, or of those that a serverless.yml lists as resources. */
function* declarations(document: unknown): Generator<[string, Declaration]> {
  const { Parameters = {}, resources = [] } = (document ?? {}) as {
    Parameters?: Record<string, Declaration | string>;
    resources?: unknown;
  };
  for (const [name, declared] of Object.entries(Parameters))
    if (typeof declared === 'object') yield [name, declared];
  if (Array.isArray(resources)) for (const each of resources) yield* declarations(each);
}

function values({ Type, AllowedValues, MinValue, MaxValue }: Declaration): string {
  if (AllowedValues !== undefined) return AllowedValues.map((value) => `\`${value}\``).join(', ');
  if (MinValue !== undefined && MaxValue !== undefined) return `${MinValue} to ${MaxValue}`;
  if (MinValue !== undefined) return `${MinValue} or more`;
  if (MaxValue !== undefined) return `up to ${MaxValue}`;
  return Type === 'Number' ? 'a number' : 'text';
}
