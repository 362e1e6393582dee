import { join } from 'node:path';
import {
  EMBEDDED_MODEL,
  packageServices,
  type Runtime,
  type RuntimeOptions,
  startRuntime,
} from '@countersign/local';
import { checkNames } from './stack-parameters.ts';

/** The repository, which the commands run from. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Stage under which the embedded runtime packages and names everything. */
export const STAGE = 'local';

export type EmbeddedOptions = Omit<RuntimeOptions, 'packages' | 'port' | 'onProgress'> & {
  /** Any free port unless given. */
  readonly port?: number;
  /** Told what happens during the start, a line each. */
  readonly onProgress: (line: string) => void;
};

/**
 * Packages the services where their sources changed, and starts the embedded runtime with them.
 * @throws the reason of the options' signal, or an `AbortError`, once that is aborted: then nothing is left running
 * @throws Error for a parameter that no stack has, or a value that it may not have
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Runtime> {
  const { port = 0, onProgress, ...rest } = options;
  const packages = await packageServices({ root: ROOT, stage: STAGE, onProgress, signal: options.signal });
  checkNames(options.parameters ?? {}, packages);
  const parameters = {
    ...(options.bedrockUpstream === undefined && { ModelId: EMBEDDED_MODEL }),
    ...options.parameters,
  };
  return startRuntime({ ...rest, port, packages, parameters, onProgress });
}
