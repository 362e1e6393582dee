/** A function as deployed. */
export interface FunctionConfiguration {
  readonly name: string;
  readonly arn: string;
  /** `<file without ending>.<export>`, the file relative to `codePath`. */
  readonly handler: string;
  readonly runtime: string;
  /** Folder of the unpacked bundle; `/var/task` on Lambda. */
  readonly codePath: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly roleArn: string;
  readonly description?: string;
  /** ARN of the queue or topic for events that failed for good. */
  readonly deadLetterArn?: string;
}
