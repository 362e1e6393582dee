import type { Upstream } from '../aws/bedrock/upstream/upstream-model.ts';
import type { Scanner } from '../aws/guardduty/scanner.ts';
import type { ScanProgress } from '../aws/textract/index.ts';
import type { StackSource } from '../core/cloudformation/index.ts';
import type { FaultRule } from '../core/faults/index.ts';
import type { Log } from '../core/protocols/log.ts';

export interface RuntimeOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Where objects are served; any free port unless given. */
  readonly objectsPort?: number;
  /** Of the console; any free port unless given. */
  readonly consolePort?: number;
  /** Where everything is kept; in memory and temporary folders without. */
  readonly dataDir?: string | undefined;
  /** Where what functions print goes; below the data folder unless given, nowhere without one. */
  readonly logDir?: string;
  /** What to run, e.g. from `packageServices`. */
  readonly packages: readonly StackSource[];
  /** `eu-central-1` unless given. */
  readonly region?: string;
  /** Values for parameters of the templates, instead of their defaults; `MailboxUrl` and `ObjectsUrl` are the runtime's. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly faults?: readonly FaultRule[];
  /** Answers Bedrock's calls instead of the embedded models. */
  readonly bedrockUpstream?: Upstream;
  /** The embedded models answer at once what they were asked before, to tell what everything else takes. */
  readonly instantModels?: boolean;
  /** Looks for viruses where a stack has uploads scanned; EICAR's test file alone unless given. */
  readonly scanner?: Scanner;
  /** No function is given less time than this: a model on this machine may take longer than Lambda allows. */
  readonly leastFunctionSeconds?: number;
  /** Told what happens during the start, a line each. */
  readonly onProgress?: (line: string) => void;
  /** Gives the start up once it is aborted; a runtime that has started is stopped by `stop`. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every page that the embedded Textract has read. */
  readonly onScanned?: (progress: ScanProgress) => void;
  readonly log?: Log;
}

/** The options once the gateway is open. */
export type ServiceOptions = RuntimeOptions & {
  readonly region: string;
  /** Of the gateway. */
  readonly url: string;
  /** Of the gateway, for objects. */
  readonly objectsUrl: string;
};
