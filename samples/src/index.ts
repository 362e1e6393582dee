export { type Expected, type ExpectedSample, readExpected } from './expected.ts';
export { BROKEN, PDFS } from './folders.ts';
