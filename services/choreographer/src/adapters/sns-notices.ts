import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { sendOnce } from '@countersign/shared/aws';
import type { Notices } from '../app/notices.ts';
import type { Notice } from '../domain/notice.ts';

const asAttribute = ([name, value]: [string, string]) =>
  [name, { DataType: 'String', StringValue: value }] as const;

/** A notice, as SNS takes it. */
export const publishing = (topicArn: string, { subject, text, attributes }: Notice) =>
  new PublishCommand({
    TopicArn: topicArn,
    Subject: subject,
    Message: text,
    MessageAttributes: Object.fromEntries(Object.entries(attributes).map(asAttribute)),
  });

/**
 * Notices over SNS; every error class has an operations topic of its own, named after the common one.
 * @param sns a client that makes each call once
 */
export function snsNotices(sns: SNSClient, reviewTopicArn: string, operationsTopicArn: string): Notices {
  const send = (topicArn: string, notice: Notice) => sendOnce(() => sns.send(publishing(topicArn, notice)));
  return {
    toReviewers: (notice) => send(reviewTopicArn, notice),
    toOperations: (errorClass, notice) => send(`${operationsTopicArn}-${errorClass}`, notice),
  };
}
