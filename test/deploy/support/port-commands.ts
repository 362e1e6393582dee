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

/** The methods of a port, under the names by which the code has it. */
const port = <Port>(names: readonly string[], sends: Sends<Port>): (readonly [RegExp, readonly string[]])[] =>
  Object.entries<readonly string[]>(sends).map(([method, commands]) => [
    // esbuild puts a number to a name that stands twice in a bundle.
    new RegExp(`\\b(?:${names.join('|')})\\d*\\??\\.${method}\\b`),
    commands,
  ]);

/** A port that is a function itself. */
const called = (name: string, ...commands: string[]) => [new RegExp(`\\b${name}\\d*\\(`), commands] as const;

/** How code outside of the adapters calls them, and what they send then. */
export const CALLS: readonly (readonly [call: RegExp, commands: readonly string[]])[] = [
  ...port<RunDocuments>(['documents', 'store', 'archive'], {
    find: ['HeadObjectCommand'],
    keysBelow: ['ListObjectsV2Command'],
    putOnce: ['PutObjectCommand', 'HeadObjectCommand'],
    read: ['GetObjectCommand'],
  }),
  ...port<Source>(['source'], {
    find: ['HeadObjectCommand'],
    inspect: ['GetObjectCommand'],
    list: ['ListObjectsV2Command'],
  }),
  ...port<Scans>(['scans'], { statusOf: ['GetObjectTaggingCommand'] }),
  ...port<Links>(['links'], { toRead: ['GetObjectCommand'], toUpload: ['PutObjectCommand'] }),
  ...port<Integrity>(['integrity'], { isAsRecorded: ['HeadObjectCommand', 'GetObjectCommand'] }),
  ...port<Erasure>(['erasure'], {
    erase: ['ListObjectVersionsCommand', 'GetObjectRetentionCommand', 'DeleteObjectCommand'],
  }),
  ...port<Workflow>(['workflow'], {
    executionArnOf: [],
    start: ['StartExecutionCommand'],
    succeed: ['SendTaskSuccessCommand'],
    fail: ['SendTaskFailureCommand'],
    stateOf: ['DescribeExecutionCommand'],
    entriesOf: ['GetExecutionHistoryCommand'],
    stop: ['StopExecutionCommand'],
    redrive: ['RedriveExecutionCommand'],
  }),
  ...port<Notices>(['notices'], { toReviewers: ['PublishCommand'], toOperations: ['PublishCommand'] }),
  ...port<AlertTopic>(['topic'], { publish: ['PublishCommand'] }),
  ...port<Publisher>(['publisher'], { publish: ['PutEventsCommand'] }),
  ...port<DeadLetters>(['deadLetters'], { send: ['SendMessageCommand'] }),
  ...port<Visibility>(['visibility'], { hide: ['ChangeMessageVisibilityCommand'] }),
  ...port<SealedArchive>(['archive'], {
    histories: ['ListObjectVersionsCommand'],
    read: ['GetObjectCommand'],
    uriOf: [],
    writeDigest: ['PutObjectCommand', 'HeadObjectCommand'],
  }),
  ...port<HeadStore>(['head'], { read: ['GetParameterCommand'], write: ['PutParameterCommand'] }),
  ...port<Signer>(['signer'], { sign: ['SignCommand'] }),
  ...port<DocumentLocks>(['locks'], { lock: ['ListObjectVersionsCommand', 'PutObjectRetentionCommand'] }),
  ...port<TextDetector>(['detector'], {
    start: ['StartDocumentTextDetectionCommand'],
    results: ['GetDocumentTextDetectionCommand'],
  }),
  ...port<TypeModel>(['model'], { scoreTypes: ['InvokeEndpointCommand'] }),
  ...port<LanguageModel>(['model'], { ask: ['ConverseCommand'] }),
  called('consoleUrl', 'GetParameterCommand'),
  called('trusted', 'GetPublicKeyCommand'),
  // Tables are brought up to date on their first use.
  called('transact', 'InvokeCommand'),
];
