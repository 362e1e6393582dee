import type { HONOURED } from './honoured-members.ts';

type Within = Readonly<Partial<Record<keyof typeof HONOURED, Readonly<Record<string, string>>>>>;

/**
 * What services honour within members that hold lists (`[]`), maps (`{}`) and structures; any other of the models is
 * refused by name.
 */
export const HONOURED_WITHIN: Within = {
  bedrock: {
    'Converse.inferenceConfig': 'maxTokens stopSequences',
    'Converse.messages': '[].role [].content [].content.[].text',
    'Converse.outputConfig':
      'textFormat textFormat.type textFormat.structure textFormat.structure.jsonSchema textFormat.structure.jsonSchema.schema textFormat.structure.jsonSchema.name',
    'Converse.toolConfig':
      'tools tools.[].toolSpec tools.[].toolSpec.name tools.[].toolSpec.inputSchema tools.[].toolSpec.inputSchema.json tools.[].toolSpec.description toolChoice toolChoice.tool toolChoice.tool.name',
  },
  cognito: {
    'AdminCreateUser.UserAttributes': '[].Name [].Value',
  },
  events: {
    'PutEvents.Entries':
      '[].Time [].Source [].Resources [].DetailType [].Detail [].EventBusName [].TraceHeader',
    'PutTargets.Targets':
      '[].Id [].Arn [].RoleArn [].Input [].InputPath [].InputTransformer [].InputTransformer.InputTemplate [].InputTransformer.InputPathsMap [].SqsParameters [].SqsParameters.MessageGroupId [].DeadLetterConfig [].DeadLetterConfig.Arn [].RetryPolicy [].RetryPolicy.MaximumRetryAttempts [].RetryPolicy.MaximumEventAgeInSeconds',
    'StartReplay.Destination': 'Arn FilterArns',
  },
  lambda: {
    'UpdateFunctionConfiguration.Environment': 'Variables',
  },
  sfn: {
    'CreateStateMachine.tags': '[].key [].value',
    'TagResource.tags': '[].key [].value',
  },
  sns: {
    'CreateTopic.Tags': '[].Key [].Value',
    'Publish.MessageAttributes': '{}.DataType {}.StringValue {}.BinaryValue',
    'PublishBatch.PublishBatchRequestEntries':
      '[].Id [].Message [].Subject [].MessageStructure [].MessageAttributes [].MessageAttributes.{}.DataType [].MessageAttributes.{}.StringValue [].MessageAttributes.{}.BinaryValue [].MessageGroupId',
    'TagResource.Tags': '[].Key [].Value',
  },
  sqs: {
    'ChangeMessageVisibilityBatch.Entries': '[].Id [].ReceiptHandle [].VisibilityTimeout',
    'DeleteMessageBatch.Entries': '[].Id [].ReceiptHandle',
    'SendMessage.MessageAttributes': '{}.DataType {}.StringValue {}.BinaryValue',
    'SendMessageBatch.Entries':
      '[].Id [].MessageBody [].DelaySeconds [].MessageAttributes [].MessageAttributes.{}.DataType [].MessageAttributes.{}.StringValue [].MessageAttributes.{}.BinaryValue [].MessageSystemAttributes [].MessageDeduplicationId [].MessageGroupId',
  },
  textract: {
    'DetectDocumentText.Document': 'Bytes S3Object S3Object.Bucket S3Object.Name S3Object.Version',
    'StartDocumentTextDetection.DocumentLocation': 'S3Object S3Object.Bucket S3Object.Name S3Object.Version',
    'StartDocumentTextDetection.NotificationChannel': 'SNSTopicArn RoleArn',
  },
};
