import type { RunDetail } from '@countersign/api';
import type { Envelope } from '@countersign/events';
import type { Wind } from './storm.ts';

/** A mail that names a run. Delivered twice, it keeps the id of the message that was published. */
export interface MailEvidence {
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** A mail as it was marked: when it was begun, and begun again. */
export interface MailMark {
  readonly begunAt: string;
  readonly againAt: string | null;
}

/** A delivery that claimed to send an alert, and perhaps said that it could not, or that it got no answer. */
export interface AlertClaim {
  readonly reason: string;
  readonly attempt: number;
  readonly claimedAt: string;
  readonly failed: boolean;
  readonly unknown: boolean;
}

/** A `kill -9`, in milliseconds: from the blow until functions could run again, where it ended some. */
export interface Kill {
  readonly from: number;
  readonly to: number;
}

/** What one run left behind, from every place that the system has. */
export interface RunEvidence {
  /** Its row, with tasks, history and reviews. */
  readonly run: Pick<
    RunDetail,
    | 'runId'
    | 'key'
    | 'linkedTo'
    | 'fileName'
    | 'status'
    | 'stage'
    | 'pages'
    | 'sections'
    | 'sectionDetails'
    | 'documents'
    | 'alerts'
    | 'executionArn'
    | 'timeline'
    | 'tasks'
    | 'reviews'
  >;
  /** What its row says was told of its end. */
  readonly announced: string | null;
  /** Status of its execution; undefined where there is none. */
  readonly execution: string | undefined;
  /** Keys of all versions of its documents. */
  readonly versions: readonly string[];
  /** Its events in the archive. */
  readonly events: readonly Pick<Envelope, 'id' | 'type' | 'data'>[];
  /** Ids of its entries in the search index that are of this kind. */
  readonly indexed: { readonly contract: readonly string[]; readonly page: readonly string[] };
  readonly mails: readonly MailEvidence[];
  /** What the tables say of its mails about reviews and failures. */
  readonly mailMarks: readonly MailMark[];
  /** When each review was marked as told; of one that is not here, nobody was told before it was decided. */
  readonly toldAt: Readonly<Record<string, string>>;
  /** Who claimed to send which alert, in this order. */
  readonly claims: readonly AlertClaim[];
  /** The alerts of its routings, in the words that were to be sent; their events have none of the contract. */
  readonly alertTexts: readonly { readonly reason: string; readonly message: string }[];
}

/** A message among the dead letters, and the queue that it was for. */
export interface DeadLetter {
  readonly queue: string;
  readonly body: string;
  readonly reason: string;
}

/** Whether it is the same message, whatever it was given as a reason. */
export const isSameMessage = (a: Omit<DeadLetter, 'reason'>, b: Omit<DeadLetter, 'reason'>): boolean =>
  a.queue === b.queue && a.body === b.body;

/** Everything that a soak leaves behind. */
export interface Evidence {
  /** Those of everything, of the runtime and of the functions' process; the database holds no function. */
  readonly kills: readonly Kill[];
  /** Those of the database: what a function has sent it cannot mark, and sends again where that takes too long. */
  readonly databaseKills: readonly Kill[];
  /** In a storm functions die of faults as well. */
  readonly wind: Wind;
  /** Keys of the objects that were dropped. */
  readonly dropped: readonly string[];
  readonly runs: readonly RunEvidence[];
  /** Every execution that there is. */
  readonly executions: readonly { readonly name: string; readonly status: string }[];
  /** Messages that nobody can read, put into queues on purpose. */
  readonly unreadable: readonly Omit<DeadLetter, 'reason'>[];
  readonly deadLetters: readonly DeadLetter[];
  /** Messages that operations put back once, since they had been under way at too many kills. */
  readonly putBack: readonly Omit<DeadLetter, 'reason'>[];
  /** Types of the events that wait in the outbox. */
  readonly outbox: readonly string[];
}
