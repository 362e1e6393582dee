import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';

type Template = ServicePackage['template'];

interface Statement {
  Effect: string;
  Action: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

const resourcesOf = (template: Template, type: string) =>
  Object.values(template.Resources ?? {}).filter((resource) => resource.Type === type);

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** The patterns of the template's rules on the project's bus. */
export const patternsOnTheBus = (template: Template): { 'detail-type'?: unknown[] }[] =>
  resourcesOf(template, 'AWS::Events::Rule').flatMap(({ Properties = {} }) =>
    Properties.EventBusName && Properties.EventPattern ? [Properties.EventPattern as object] : [],
  );

/** The event types that the template's rules on the project's bus match by name. */
export const rulesOnTheBus = (template: Template): string[] =>
  patternsOnTheBus(template).flatMap((pattern) =>
    (pattern['detail-type'] ?? []).filter((type): type is string => typeof type === 'string'),
  );

/** A name as the template has it: as text, or with the parameters of `Fn::Sub` left in. */
const nameOf = (name: unknown): string =>
  typeof name === 'string' ? name : String((name as { 'Fn::Sub'?: unknown } | undefined)?.['Fn::Sub']);

/** The name of each queue with that of its dead-letter queue; undefined for one without. */
export function queueNames(template: Template): Map<string, string | undefined> {
  const name = (id: string | undefined) => id && nameOf(template.Resources?.[id]?.Properties?.QueueName);
  return new Map(
    resourcesOf(template, 'AWS::SQS::Queue').map(({ Properties = {} }) => {
      const redrive = Properties.RedrivePolicy as
        | { deadLetterTargetArn: { 'Fn::GetAtt': [string, string] } }
        | undefined;
      return [nameOf(Properties.QueueName), name(redrive?.deadLetterTargetArn['Fn::GetAtt'][0])];
    }),
  );
}

/** Statements of a role that allow to put events. */
function putStatementsOf({ Properties = {} }: { Properties?: Record<string, unknown> }): Statement[] {
  const policies = (Properties.Policies ?? []) as { PolicyDocument: { Statement: Statement[] } }[];
  const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  return statements.filter(({ Action }) => listOf(Action).includes('events:PutEvents'));
}

/** The same of all roles of the template. */
const putStatements = (template: Template): Statement[] =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(putStatementsOf);

/** The event types that one role of the template may put, sorted. */
export const typesOfRole = (template: Template, logicalId: string): string[] =>
  putStatementsOf(template.Resources?.[logicalId] ?? {})
    .flatMap((statement) => conditionValues(statement, 'events:detail-type'))
    .sort();

/** Condition values under a key, whatever the operator. A statement without the condition allows `*`. */
function conditionValues({ Condition = {} }: Statement, key: string): readonly string[] {
  const values = Object.values(Condition).flatMap((operands) => listOf(operands[key]));
  return values.length > 0 ? values : ['*'];
}

/** The sources under which functions of this template may publish. */
export const publishers = (template: Template): string[] =>
  putStatements(template).flatMap((statement) => conditionValues(statement, 'events:source'));

/** Whether some function of this template may publish the type. */
export const mayPublish = (template: Template, type: string): boolean =>
  putStatements(template).some((statement) => {
    const types = conditionValues(statement, 'events:detail-type');
    return types.includes(type) || types.includes('*');
  });
