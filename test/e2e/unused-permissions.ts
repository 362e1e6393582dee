/**
 * What roles are granted and the end-to-end tests do not need, by role and grant, and why it is granted all the same.
 */
export const EXCUSED: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: / (logs|xray):/, why: 'logs and traces pass no API of the embedded runtime' },
  { what: /EndpointRole /, why: "SageMaker's own: its image, its model, its logs" },
  { what: / contract\.task-failed\.v1$/, why: 'a task fails for good' },
  { what: / sqs:SendMessage$/, why: 'a message that nobody can read goes to the dead letters' },
  { what: / s3:ListBucket$/, why: 'without it what is missing is a 403' },
  { what: / arn:aws:s3:::countersign-local-[a-z]+-\d+$/, why: 'the same, where nothing was missing' },
  {
    what: / s3:GetObject(Version)?$/,
    why: 'an object is read with its version or without, as an event names it',
  },
  { what: / s3:GetObject(Version)?Tagging$/, why: 'uploads are scanned only where a stage has it so' },
  {
    what: / kms:(Decrypt|GenerateDataKey)$/,
    why: 'one statement for the key, whether a function reads or writes',
  },
  { what: / kms:GetPublicKey$/, why: 'records that an earlier instance signed are gone on with' },
  {
    what: /^choreographer-.* lambda:InvokeFunction$/,
    why: 'whichever function is first asks for the tables',
  },
  { what: /-erase-.* /, why: 'deletes what forgetting left, every five minutes' },
  { what: /-forget-.* /, why: 'forgetting has a test file of its own, forget.test.ts' },
  { what: /-sweep-.* /, why: 'repairs what got lost, every five minutes' },
  {
    what: /-intake-.* (contract\.quarantined\.v1|states:StopExecution)$/,
    why: 'a contract is found infected after it was taken in: virus-scan.test.ts',
  },
  {
    what: /-(dispatch|record|executions)-.* states:StartExecution/,
    why: 'more contracts come than there are places',
  },
  { what: /-dispatch-.* states:GetExecutionHistory/, why: 'a stage is asked for the twentieth time' },
  { what: /-dispatch-.* contract\.review-escalated\.v1$/, why: 'a review is overdue' },
  {
    what: /-dispatch-.* states:SendTask/,
    why: 'a review is decided while the state machine is on its way to it',
  },
  {
    what: /-api-.* (contract\.(received|review-claimed|document-altered)|operations\.operator-acted)\.v1$/,
    why: 'people do more than these',
  },
  {
    what: /-api-.* (sns:Publish|ssm:GetParameter|states:|s3:PutObject)/,
    why: 'uploads, redrives, refusals, alarms',
  },
  {
    what: / arn:aws:sns:.*-(reviews|operations-\*)$/,
    why: 'one statement for what is told of reviews and of failures',
  },
  {
    what: /-index-search-|^index-local-search-/,
    why: 'a search is a POST; an entry by its id would be a GET',
  },
  {
    what: /^index-local-index-.* es:ESHttpGet$/,
    why: 'an earlier version left its index: test/upgrade',
  },
  {
    what: /CountersignDashlocal.* arn:aws:lambda:.*:\*$/,
    why: 'versions of the functions, which the plugin grants',
  },
  { what: / arn:aws:bedrock:.*inference-profile/, why: 'a stage may name a profile instead of a model' },
  { what: /^summarize-.* bedrock:InvokeModel$/, why: 'the model of such a profile, in its regions' },
];
