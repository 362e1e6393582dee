import { CATALOGUE, type EventContract } from '@countersign/events';
import type { StackSource } from '@countersign/local/core/cloudformation/template';

/** What this choreographer waits for: all that services answer the other one. */
const ANSWERS = (CATALOGUE as readonly EventContract[]).filter(
  ({ kind, consumer }) => kind === 'fact' && consumer === 'choreographer',
);

export const QUEUE = 'countersign-local-portable';

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** The queue of the answers, and the rule that fills it: all that another choreographer needs of AWS. */
export const PORTABLE_STACK: StackSource = {
  name: 'countersign-local-portable',
  codePath: '',
  template: {
    Parameters: {
      BusName: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/countersign/local/bus-name' },
    },
    Resources: {
      Answers: { Type: 'AWS::SQS::Queue', Properties: { QueueName: QUEUE, VisibilityTimeout: 30 } },
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          Name: QUEUE,
          EventBusName: { Ref: 'BusName' },
          EventPattern: { 'detail-type': ANSWERS.map(({ type }) => type) },
          Targets: [{ Id: 'queue', Arn: arnOf('Answers') }],
        },
      },
      AnswersPolicy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Answers' }],
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 'events.amazonaws.com' },
                Action: 'sqs:SendMessage',
                Resource: arnOf('Answers'),
                Condition: { ArnEquals: { 'aws:SourceArn': arnOf('Rule') } },
              },
            ],
          },
        },
      },
    },
  },
};
