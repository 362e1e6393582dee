import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { sendOnce } from '@countersign/shared/aws';
import type { AlertTopic } from '../app/alert-topic.ts';

/**
 * Alerts by SNS; subscriptions filter by `riskLevel`, `contractType` and `group`.
 * @param sns a client that makes each call once
 */
export const snsAlertTopic = (sns: SNSClient, topicArn: string): AlertTopic => ({
  publish({ subject, message, attributes }) {
    const text = (value: string) => ({ DataType: 'String', StringValue: value });
    const command = new PublishCommand({
      TopicArn: topicArn,
      Subject: subject,
      Message: message,
      MessageAttributes: {
        riskLevel: text(attributes.riskLevel),
        contractType: text(attributes.contractType),
        group: text(attributes.group),
      },
    });
    return sendOnce(() => sns.send(command));
  },
});
