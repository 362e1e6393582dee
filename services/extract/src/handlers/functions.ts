/** The functions of the service as one bundle: all but their last lines is the same, and is packaged once. */
export { handler as extract } from './extract.ts';
export { handler as finish } from './finish.ts';
