import { inertJson, inertText } from '@countersign/documents/text/inert-text';

/** Prints text that nothing in it can make steer the terminal: the one way to standard output. */
export const say = (text = ''): void => void process.stdout.write(`${inertText(text)}\n`);

/** The same on standard error, beside what was asked for. */
export const log = (text: string): void => void process.stderr.write(`${inertText(text)}\n`);

/** Prints a value as JSON, on one line unless indented. */
export const sayJson = (value: unknown): void => void process.stdout.write(`${inertJson(value, 2)}\n`);
