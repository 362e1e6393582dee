import type { StackParameter } from '../../cli/src/stages/stack-parameters.ts';

/** What each stage sets, by its name. */
export type Stages = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * docs/parameters.md.
 * @throws Error for what a stage sets and no stack takes.
 */
export function parametersPage(parameters: readonly StackParameter[], stages: Stages): string {
  const { default: everywhere = {}, local: _embedded, ...others } = stages;
  const names = Object.keys(others);
  refuseUnknown(parameters, stages);
  const shown = (value: unknown) => (value === undefined || value === '' ? '' : `\`${value}\``);
  const rows = parameters.map(({ service, name, stageParameter, ...parameter }) => [
    `\`${stageParameter}\``,
    `${service} \`${name}\``,
    shown(everywhere[stageParameter] ?? parameter.default),
    ...names.map((stage) => shown(others[stage]?.[stageParameter])),
    parameter.values,
    parameter.description,
  ]);
  const head = ['parameter of a stage', 'of the stack', 'default', ...names, 'values', 'what'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `# Parameters

Made from the stacks by \`npm run generate\`. Set them for a stage in [deploy/stages.yml](../deploy/stages.yml), commit, and
deploy the service: what stands there is kept at every deployment. \`region\` is where the stage lives (\`AWS_REGION\`, else
\`eu-central-1\`), \`bucketSuffix\` what the names of its buckets end with.

${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}
`;
}

/** Used by every stack, and so by no parameter of one. */
const COMMON = new Set(['region', 'bucketSuffix']);

function refuseUnknown(parameters: readonly StackParameter[], stages: Stages): void {
  const known = new Set([...COMMON, ...parameters.map(({ stageParameter }) => stageParameter)]);
  for (const [stage, values] of Object.entries(stages))
    for (const name of Object.keys(values))
      if (!known.has(name)) throw new Error(`deploy/stages.yml: no stack takes ${name} of ${stage}`);
}
