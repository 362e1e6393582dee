import { ACCOUNT_ID } from './aws-api.ts';

/**
 * Whether a text is the ARN of something of another account, region or partition, none of which is here; a name is
 * that of something here. Services refuse such an ARN each in their own words.
 */
export function isElsewhere(nameOrArn: string, region: string): boolean {
  const [scheme, partition, , itsRegion, account] = nameOrArn.split(':');
  return scheme === 'arn' && (partition !== 'aws' || itsRegion !== region || account !== ACCOUNT_ID);
}

/** What a service says of such an ARN where AWS has no words of its own. */
export const elsewhere = (arn: string): string =>
  `${arn} is of another account or region, which the embedded runtime does not have.`;
