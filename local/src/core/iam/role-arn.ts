import { ACCOUNT_ID } from '../protocols/aws-api.ts';

/** Whether a text is the ARN of a role of this account, as services ask before they take one. */
export const isRoleArn = (text: string): boolean =>
  /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(text) && text.split(':')[4] === ACCOUNT_ID;
