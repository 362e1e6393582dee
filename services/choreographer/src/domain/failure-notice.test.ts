import { expect, it } from 'vitest';
import { aRun } from '../testing/rows.ts';
import { failureNotice } from './failure-notice.ts';

const CONSOLE = 'https://console.example/';
const failed = (fields: object = {}) =>
  aRun({
    status: 'FAILED',
    failureStage: 'generate',
    failureClass: 'model',
    failureName: 'ThrottlingException',
    failureMessage: 'Too many tokens',
    executionArn: 'arn',
    ...fields,
  });

it('says which run, why, what to do, and where to look', () => {
  const { subject, text, attributes } = failureNotice(failed(), CONSOLE);
  expect(subject).toBe('Run failed (model): acme-nda.pdf');
  expect(text).toBe(`Run failed (model): acme-nda.pdf

Run:    acme-nda-0123456789abcdef
Stage:  generate
Why:    ThrottlingException: Too many tokens

When the cause is gone: countersign redrive acme-nda-0123456789abcdef
Timeline: https://console.example/runs/acme-nda-0123456789abcdef`);
  expect(attributes).toEqual({ errorClass: 'model', stage: 'generate' });
});

it('asks for no redrive of a document that is at fault', () => {
  const { text } = failureNotice(failed({ failureClass: 'input' }), CONSOLE);
  expect(text).toContain('The document is at fault');
  expect(text).not.toContain('redrive');
});

it('names the command where no console is deployed', () => {
  expect(failureNotice(failed(), undefined).text).toMatch(
    /Timeline: countersign status acme-nda-0123456789abcdef$/,
  );
});

it('lets neither a file name nor an error add lines to the mail, or steer what shows it', () => {
  const hostile = 'a.pdf\r\nDecide here: https://evil.example\u001b[2J\u202e';
  const { subject, text } = failureNotice(failed({ fileName: hostile, failureMessage: hostile }), CONSOLE);
  expect(text.split('\n')).toHaveLength(8);
  for (const sent of [subject, text]) expect(sent).not.toMatch(/[^\P{Cc}\n]|\u202e|^Decide/mu);
});
