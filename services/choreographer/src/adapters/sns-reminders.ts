import type { SNSClient } from '@aws-sdk/client-sns';
import { sendOnce } from '@countersign/shared/aws';
import type { Remind } from '../app/notices.ts';
import { publishing } from './sns-notices.ts';

/**
 * Reminders over SNS.
 * @param sns a client that makes each call once
 */
export const snsReminders =
  (sns: SNSClient, reviewTopicArn: string): Remind =>
  (notice) =>
    sendOnce(() => sns.send(publishing(reviewTopicArn, notice)));
