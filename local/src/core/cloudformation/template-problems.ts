import { parameterProblem } from './parameter-constraints.ts';
import type { StackSource } from './template.ts';

const SECTIONS = [
  ...['AWSTemplateFormatVersion', 'Conditions', 'Description', 'Mappings', 'Metadata'],
  ...['Outputs', 'Parameters', 'Resources'],
];
const PARAMETER = [
  ...['AllowedPattern', 'AllowedValues', 'ConstraintDescription', 'Default', 'Description'],
  ...['MaxLength', 'MaxValue', 'MinLength', 'MinValue', 'NoEcho', 'Type'],
];
const RESOURCE = [
  ...['Condition', 'DeletionPolicy', 'DependsOn', 'Metadata', 'Properties', 'Type', 'UpdateReplacePolicy'],
];
const OUTPUT = ['Condition', 'Description', 'Export', 'Value'];

/** What a template says that the runtime would not do, and each value that a parameter may not have. */
export function templateProblems(
  { name, template }: StackSource,
  given: Readonly<Record<string, string>> = {},
): string[] {
  const { Parameters = {}, Resources = {}, Outputs = {} } = template;
  const unknown = [
    ...unknownKeys(`${name}: the template`, template, SECTIONS),
    ...entriesProblems(`${name}: the parameter`, Parameters, PARAMETER),
    ...entriesProblems(`${name}: the resource`, Resources, RESOURCE),
    ...entriesProblems(`${name}: the output`, Outputs, OUTPUT),
  ];
  const values = Object.entries(Parameters).flatMap(([id, parameter]) => {
    const problem = parameterProblem(parameter, given[id] ?? parameter.Default);
    return problem === undefined ? [] : [`${name}: the parameter ${id}: ${problem}`];
  });
  return [...unknown, ...values];
}

function entriesProblems(where: string, entries: Readonly<Record<string, object>>, known: readonly string[]) {
  return Object.entries(entries).flatMap(([id, entry]) => unknownKeys(`${where} ${id}`, entry, known));
}

function unknownKeys(where: string, value: object, known: readonly string[]): string[] {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.map((key) => `${where}: the embedded runtime does not know ${key}`);
}
