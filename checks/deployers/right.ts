// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Fn::Sub
/**
 * What CloudFormation needs of a deployer to create, change and delete a resource of a type. `create*` covers a family.
 * ARNs leave out `arn:<partition>:`; `@` is region and account; `<name>` each of the deployer's names, `<bucket>` its
 * buckets, `<role>` its roles, `<parameter>` its parameters, `<api>` its HTTP API. What AWS names itself is bound by the tag
 * that says of which stage it is, where that stays: a deployer finds it there, and makes none.
 * Source: the service authorization reference of each service, and the handlers in CloudFormation's registry.
 */
export interface Right {
  readonly actions: readonly string[];
  readonly on: readonly string[];
  /** What else has to hold, with the placeholders of `on` in its values. */
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The tag of what AWS names itself: the stage that it is of. */
export const STAGE_TAG = 'countersign-stage';

/** A right to what is of the stage by its tag. */
export const ofStage = (given: Right): Right => ({
  ...given,
  condition: { StringEquals: { [`aws:ResourceTag/${STAGE_TAG}`]: '${Stage}' } },
});

/** A right to make something with the stage's tag, and to give that to nothing that has another's. */
export const madeForStage = (given: Right): Right => ({
  ...given,
  condition: {
    StringEquals: { [`aws:RequestTag/${STAGE_TAG}`]: '${Stage}' },
    StringEqualsIfExists: { [`aws:ResourceTag/${STAGE_TAG}`]: '${Stage}' },
  },
});

/** The policy of platform's that bounds the roles of a stage. */
export const BOUNDARY = 'countersign-${Stage}-roles-${AWS::Region}';

/** Actions of a service of AWS, by their names with spaces between. */
export const right = (service: string, actions: string, ...on: string[]): Right => ({
  actions: actions.split(' ').map((action) => `${service}:${action}`),
  on,
});
