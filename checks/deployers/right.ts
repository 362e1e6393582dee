// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Fn::Sub
/**
 * What CloudFormation needs of a deployer to create, change and delete a resource of a type. `create*` covers a family.
 * ARNs leave out `arn:<partition>:`; `@` is region and account; `<name>` each of the deployer's names, `<bucket>` its
 * buckets, `<role>` its roles, `<parameter>` its parameters. Types whose ARNs AWS makes up cannot be bound by name.
 * Source: the service authorization reference of each service, and the handlers in CloudFormation's registry.
 */
export interface Right {
  readonly actions: readonly string[];
  readonly on: readonly string[];
}

/** The policy of platform's that bounds the roles of a stage. */
export const BOUNDARY = 'countersign-${Stage}-roles-${AWS::Region}';

/** Actions of a service of AWS, by their names with spaces between. */
export const right = (service: string, actions: string, ...on: string[]): Right => ({
  actions: actions.split(' ').map((action) => `${service}:${action}`),
  on,
});
