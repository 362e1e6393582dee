/** The functions of the service as one bundle: all but their last lines is the same, and is packaged once. */
export { handler as api } from './api.ts';
export { handler as dispatch } from './dispatch.ts';
export { handler as erase } from './erase.ts';
export { handler as executions } from './executions.ts';
export { handler as forget } from './forget.ts';
export { handler as intake } from './intake.ts';
export { handler as migrate } from './migrate.ts';
export { handler as record } from './record.ts';
export { handler as resume } from './resume.ts';
export { handler as sweep } from './sweep.ts';
