export { type Front, openFront } from './front.ts';
