export { EMBEDDED_MODEL } from './aws/bedrock/embedded-model.ts';
export { defaultConcurrency } from './aws/bedrock/upstream/upstream-model.ts';
export { type ClamdAddress, clamdScanner } from './aws/guardduty/clamd.ts';
export type { StackSource } from './core/cloudformation/index.ts';
export { packageServices } from './runtime/packaging/package-services.ts';

export { type Runtime, startRuntime } from './runtime/runtime.ts';
export type { RuntimeOptions } from './runtime/runtime-options.ts';
