import type { Editable, Rule } from './rule.ts';

// biome-ignore lint/suspicious/noExplicitAny: of whatever shape, as in CloudFormation
type Statement = any;
type Fault = Rule['faults'][string];

/** A statement, out of the condition of the stack that it may stand in. */
const inside = (each: Statement): Statement => each['Fn::If']?.[1] ?? each;

const documentOf = (template: (service: string) => Editable, bucket: string) =>
  template('platform').Resources[`${bucket}Policy`]!.Properties.PolicyDocument;

/** A fault in a statement of the policy of a bucket of platform's, by its name. */
export const spoilt =
  (bucket: string, sid: string, spoil: (statement: Statement) => void): Fault =>
  (template) =>
    spoil(
      documentOf(template, bucket)
        .Statement.map(inside)
        .find(({ Sid }: Statement) => Sid === sid),
    );

/** The same where parts of it say something else. */
export const changed = (bucket: string, sid: string, parts: object): Fault =>
  spoilt(bucket, sid, (statement) => Object.assign(statement, parts));

/** One more who is spared. @param whom an ARN, or what makes one */
export const sparing = (bucket: string, sid: string, whom: unknown): Fault =>
  spoilt(bucket, sid, (statement) => {
    const spared = [statement.Condition?.ArnNotLike?.['aws:PrincipalArn'] ?? []].flat();
    statement.Condition = { ...statement.Condition, ArnNotLike: { 'aws:PrincipalArn': [...spared, whom] } };
  });

/** The policy without statements. */
export const without =
  (bucket: string, ...sids: readonly string[]): Fault =>
  (template) => {
    const document = documentOf(template, bucket);
    document.Statement = document.Statement.filter((each: Statement) => !sids.includes(inside(each).Sid));
  };
