export { fileLogs, noLogs } from './function-logs.ts';

export { createLambda } from './lambda.ts';
