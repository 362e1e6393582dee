import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { AlertTopic } from '../app/alert-topic.ts';

/** Alerts by SNS; subscriptions filter by `riskLevel`, `contractType` and `group`. */
export const snsAlertTopic = (sns: SNSClient, topicArn: string): AlertTopic => ({
  async publish({ subject, message, attributes }) {
    const text = (value: string) => ({ DataType: 'String', StringValue: value });
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: subject,
        Message: message,
        MessageAttributes: {
          riskLevel: text(attributes.riskLevel),
          contractType: text(attributes.contractType),
          group: text(attributes.group),
        },
      }),
    );
  },
});
