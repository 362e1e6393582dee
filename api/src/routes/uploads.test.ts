import { expect, it } from 'vitest';
import { uploadRoutes } from './uploads.ts';

const said = (fileName: string) =>
  uploadRoutes.startUpload.body.safeParse({ fileName, bytes: 5 }).error?.issues.map(({ message }) => message);

it.each(['.', '..', ' ', '\u00a0', '. .', '\u3164', '\u2800', '\u200d'])(
  'gives no link to upload what is named %j',
  (name) => {
    expect(said(name)).toEqual(['a file name, not dots and blanks alone']);
  },
);

it.each(['.a', '..pdf', ' b .pdf', '契約.pdf', '-'])('gives a link to upload %j', (name) => {
  expect(said(name)).toBeUndefined();
});
