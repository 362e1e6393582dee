import { BY_VERSION, type Excuse, extracts, MISSING, READS } from './excuse.ts';

const summarizes = ['summarize summarize', 'summarize long'];

/** The same of the other services. */
export const OF_STAGES: readonly Excuse[] = [
  // What fails, is late or is more than usual.
  {
    who: ['assemble assemble', 'classify classify', 'extract finish', 'index index', 'route route'].concat(
      summarizes,
    ),
    may: ['events:PutEvents'],
    on: ['contract.task-failed.v1'],
    why: 'a task fails for good',
    byChance: true,
  },
  ...(
    [
      ['assemble assemble', 'assemble-dlq'],
      ['audit archive', 'audit-dlq'],
      ['audit seal', 'audit-seal-dlq'],
      ['choreographer resume', 'choreographer-dlq'],
      ['choreographer executions', 'choreographer-executions-dlq'],
      ['choreographer intake', 'choreographer-intake-dlq'],
      ['choreographer sweep', 'choreographer-sweep-dlq'],
      ['choreographer erase', 'choreographer-sweep-dlq'],
      ['classify classify', 'classify-dlq'],
      ['extract extract', 'extract-dlq'],
      ['extract finish', 'extract-finished-jobs-dlq'],
      ['index index', 'index-dlq'],
      ['route route', 'route-dlq'],
      ['summarize summarize', 'summarize-dlq'],
      ['summarize long', 'summarize-long-dlq'],
    ] as const
  ).map(([role, queue]) => ({
    who: [role],
    may: ['sqs:SendMessage'],
    on: [queue],
    why: 'a message that nobody can read, or a call that fails, goes to the dead letters',
  })),
  { who: extracts, may: ['s3:GetObject'], on: ['inbox/*'], why: BY_VERSION },
  { who: ['classify classify'], may: ['s3:GetObject'], on: ['documents/runs/*/text.json'], why: BY_VERSION },
  {
    who: ['classify classify'],
    may: ['s3:GetObjectVersion'],
    on: ['documents/runs/*/classification.json'],
    why: 'a request that comes again is answered from what it found',
    byChance: true,
  },
  { who: ['index index'], may: ['s3:GetObject'], on: ['documents/runs/*'], why: BY_VERSION },
  {
    who: extracts,
    may: ['s3:GetObjectVersion'],
    on: ['documents/runs/*/text.json'],
    why: 'a request that comes again is answered from what it found',
    byChance: true,
  },
  {
    who: extracts,
    may: READS,
    on: ['documents/runs/*/extraction/*/pages.pdf', 'documents/runs/*/extraction/*/pending.json'],
    why: 'the same of a scan that was begun; Textract reads it with the rights of whoever asks',
    byChance: true,
  },
  {
    who: ['audit archive'],
    may: READS,
    on: ['documents/runs/*/words/*'],
    why: 'an event comes again',
    byChance: true,
  },
  {
    who: ['audit archive'],
    may: READS,
    on: ['audit/records/*'],
    why: 'an event comes again, and is compared with its record',
    byChance: true,
  },
  {
    who: ['audit archive'],
    may: ['kms:GetPublicKey', 'kms:Decrypt'],
    on: ['key'],
    why: 'the same: its record is read, and its signature checked',
    byChance: true,
  },
  {
    who: ['audit seal'],
    may: ['s3:GetObjectVersion'],
    on: ['audit/digests/*'],
    why: 'a second digest names the first',
    byChance: true,
  },
  {
    who: ['audit seal'],
    may: ['s3:GetObject'],
    on: ['audit/digests/*'],
    why: 'two seal at once, and the number of a digest is taken',
  },
  { who: ['audit seal'], may: ['s3:ListBucket'], on: ['audit'], why: MISSING },
  {
    who: ['audit archive', 'index index'],
    may: ['s3:ListBucket'],
    on: ['documents'],
    why: MISSING,
    byChance: true,
  },
  // What an earlier version left, or a stage may choose.
  {
    who: ['index index'],
    may: ['es:ESHttpGet'],
    on: ['domain/countersign-local/*'],
    why: 'an earlier version left its index: test/upgrade',
    byChance: true,
  },
  {
    who: ['index search'],
    may: ['es:ESHttpGet'],
    on: ['domain/countersign-local/countersign-adoptions/_doc/*', 'domain/countersign-local/_tasks/*'],
    why: 'the same',
    byChance: true,
  },
  {
    who: ['index search'],
    may: ['es:ESHttpPost'],
    on: ['domain/countersign-local/countersign-contracts/_search'],
    why: 'the same',
    byChance: true,
  },
  {
    who: summarizes,
    may: ['bedrock:InvokeModel'],
    on: ['inference-profile/countersign-embedded', 'foundation-model/*'],
    why: 'a stage may name a profile instead of a model',
  },
  // What AWS does by these roles, the embedded runtime does by itself.
  {
    who: ['choreographer contract-run'],
    may: ['lambda:InvokeFunction'],
    on: ['function:choreographer-dispatch:*', 'function:choreographer-record:*'],
    why: 'versions of the functions, which the plugin grants',
  },
  {
    who: ['classify EndpointRole'],
    may: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    on: ['repository/sagemaker-scikit-learn'],
    why: "SageMaker's own: its image",
  },
  {
    who: ['classify EndpointRole'],
    may: ['ecr:GetAuthorizationToken', 'cloudwatch:PutMetricData'],
    on: ['*'],
    why: "SageMaker's own: its image, its figures",
  },
  {
    who: ['classify EndpointRole'],
    may: ['s3:GetObject'],
    on: ['documents/models/*'],
    why: "SageMaker's own: its model",
  },
  { who: ['classify EndpointRole'], may: ['kms:Decrypt'], on: ['key'], why: 'the same' },
];
