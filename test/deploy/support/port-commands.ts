import type { Erasure } from '@countersign/choreographer/src/app/erasure.ts';
import type { Integrity } from '@countersign/choreographer/src/app/integrity.ts';
import type { Links } from '@countersign/choreographer/src/app/links.ts';
import type { Notices } from '@countersign/choreographer/src/app/notices.ts';
import type { RunDocuments } from '@countersign/choreographer/src/app/receipts.ts';
import type { Scans, Source } from '@countersign/choreographer/src/app/source.ts';
import type { Workflow } from '@countersign/choreographer/src/app/workflow.ts';
import type { Publisher } from '@countersign/shared';
import type { DeadLetters } from '@countersign/shared/aws/dead-letters';
import type { Visibility } from '@countersign/shared/aws/visibility';
import type { HeadStore, SealedArchive } from '../../../services/audit/src/app/archive.ts';
import type { DocumentLocks } from '../../../services/audit/src/app/document-locks.ts';
import type { Signer } from '../../../services/audit/src/domain/signed-text.ts';
import type { TypeModel } from '../../../services/classify/src/app/type-model.ts';
import type { TextDetector } from '../../../services/extract/src/app/text-detector.ts';
import type { AlertTopic } from '../../../services/route/src/app/alert-topic.ts';
import type { LanguageModel } from '../../../services/summarize/src/app/language-model.ts';

/** Which commands each method of a port may send: the compiler wants every method named. */
type Sends<Port> = {
  readonly [Method in keyof Port as Port[Method] extends (...given: never[]) => unknown
    ? Method
    : never]: readonly string[];
};

/**
 * Where commands go: a variable of the function that names it, with what the adapter puts after it, several where each
 * is gone to, `a|b` where either is; the queue that calls the function; or nowhere that has an ARN.
 */
type Targets = readonly string[];

/** The queue that a function is called for. */
export const OWN_QUEUE = 'its queue';

/** A call in the code, with the commands that it sends and where they go. */
export interface Call {
  readonly call: RegExp;
  readonly commands: readonly string[];
  readonly to: Targets;
}

/** The methods of a port, under the names by which the code has it. */
const port = <Port>(names: readonly string[], to: Targets, sends: Sends<Port>): Call[] =>
  Object.entries<readonly string[]>(sends).map(([method, commands]) => ({
    // esbuild puts a number to a name that stands twice in a bundle.
    call: new RegExp(`\\b(?:${names.join('|')})\\d*\\??\\.${method}\\b`),
    commands,
    to,
  }));

/** A port that is a function itself. */
const called = (name: string, commands: readonly string[], ...to: string[]): Call => ({
  call: new RegExp(`\\b${name}\\d*\\(`),
  commands,
  to,
});

/** S3 answers 403, not 404, to who may not list, where nothing lies. */
export const OF_WHAT_MAY_BE_MISSING = 'HeadObjectCommand of what may be missing';

const OBJECTS: Sends<RunDocuments> = {
  find: [OF_WHAT_MAY_BE_MISSING],
  keysBelow: ['ListObjectsV2Command'],
  putOnce: ['PutObjectCommand', 'HeadObjectCommand'],
  read: ['GetObjectCommand'],
};

/** How code outside of the adapters calls them, and what they send then, and where. */
export const CALLS: readonly Call[] = [
  ...port<RunDocuments>(['documents', 'store'], ['DOCUMENTS_BUCKET'], OBJECTS),
  ...port<RunDocuments>(['archive'], ['AUDIT_BUCKET'], OBJECTS),
  ...port<Source>(['source'], ['INBOX_BUCKET'], {
    find: [OF_WHAT_MAY_BE_MISSING],
    inspect: ['GetObjectCommand'],
    list: ['ListObjectsV2Command'],
  }),
  ...port<Scans>(['scans'], ['INBOX_BUCKET'], { statusOf: ['GetObjectTaggingCommand'] }),
  ...port<Pick<Links, 'toRead'>>(['links'], ['INBOX_BUCKET', 'DOCUMENTS_BUCKET'], {
    toRead: ['GetObjectCommand'],
  }),
  ...port<Omit<Links, 'toRead'>>(['links'], ['INBOX_BUCKET'], { toUpload: ['PutObjectCommand'] }),
  ...port<Integrity>(['integrity'], ['DOCUMENTS_BUCKET'], {
    isAsRecorded: [OF_WHAT_MAY_BE_MISSING, 'GetObjectCommand'],
  }),
  ...port<Erasure>(['erasure'], ['INBOX_BUCKET', 'DOCUMENTS_BUCKET'], {
    erase: ['ListObjectVersionsCommand', 'GetObjectRetentionCommand', 'DeleteObjectCommand'],
  }),
  ...port<Workflow>(['workflow'], ['STATE_MACHINE_ARN'], {
    executionArnOf: [],
    start: ['StartExecutionCommand'],
    succeed: ['SendTaskSuccessCommand'],
    fail: ['SendTaskFailureCommand'],
    stateOf: ['DescribeExecutionCommand'],
    entriesOf: ['GetExecutionHistoryCommand'],
    stop: ['StopExecutionCommand'],
    redrive: ['RedriveExecutionCommand'],
  }),
  ...port<Pick<Notices, 'toReviewers'>>(['notices'], ['REVIEW_TOPIC_ARN'], {
    toReviewers: ['PublishCommand'],
  }),
  ...port<Omit<Notices, 'toReviewers'>>(
    ['notices'],
    ['input', 'model', 'validation', 'downstream', 'internal'].map(
      (errors) => `OPERATIONS_TOPIC_ARN-${errors}`,
    ),
    { toOperations: ['PublishCommand'] },
  ),
  ...port<AlertTopic>(['topic'], ['RISK_TOPIC_ARN'], { publish: ['PublishCommand'] }),
  ...port<Publisher>(['publisher'], ['BUS_NAME'], { publish: ['PutEventsCommand'] }),
  ...port<DeadLetters>(['deadLetters'], ['DEAD_LETTER_QUEUE_URL'], { send: ['SendMessageCommand'] }),
  ...port<Visibility>(['visibility'], [OWN_QUEUE], { hide: ['ChangeMessageVisibilityCommand'] }),
  ...port<SealedArchive>(['archive'], ['AUDIT_BUCKET'], {
    histories: ['ListObjectVersionsCommand'],
    read: ['GetObjectCommand'],
    uriOf: [],
    writeDigest: ['PutObjectCommand', 'HeadObjectCommand'],
  }),
  ...port<HeadStore>(['head'], ['HEAD_PARAMETER'], {
    read: ['GetParameterCommand'],
    write: ['PutParameterCommand'],
  }),
  // Policies of the keys say which of the two signs by which.
  ...port<Signer>(['signer'], ['RECORDING_KEY_ID|SIGNING_KEY_ID'], { sign: ['SignCommand'] }),
  ...port<DocumentLocks>(['locks'], ['DOCUMENTS_BUCKET'], {
    lock: ['ListObjectVersionsCommand', 'PutObjectRetentionCommand'],
  }),
  ...port<TextDetector>(['detector'], ['TEXTRACT_ROLE_ARN'], {
    start: ['StartDocumentTextDetectionCommand'],
    results: ['GetDocumentTextDetectionCommand'],
  }),
  ...port<TypeModel>(['model'], ['ENDPOINT_NAME'], { scoreTypes: ['InvokeEndpointCommand'] }),
  ...port<LanguageModel>(['model'], ['MODEL_ID'], { ask: ['ConverseCommand'] }),
  called('consoleUrl', ['GetParameterCommand'], 'CONSOLE_URL_PARAMETER'),
  called('remind', ['PublishCommand'], 'REVIEW_TOPIC_ARN'),
  called('trusted', ['GetPublicKeyCommand'], 'RECORDING_KEY_ID', 'EARLIER_RECORDING_KEY_ID'),
  // Tables are brought up to date on their first use.
  called('transact', ['InvokeCommand'], 'MIGRATE_FUNCTION'),
];
