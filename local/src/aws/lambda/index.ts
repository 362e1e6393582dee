export type { FunctionConfiguration } from './function-configuration.ts';
export { type FunctionLogs, fileLogs, noLogs } from './function-logs.ts';
export type { EventInvoker, FunctionError, FunctionInvoker, InvocationResult } from './invoker.ts';
export { createLambda, type Lambda, type LambdaOptions } from './lambda.ts';
