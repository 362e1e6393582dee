import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** Which receipt of which message a handle stands for. */
export interface Receipt {
  readonly queue: string;
  readonly row: number;
  /** Another for each time a message is received. */
  readonly nonce: string;
}

const MARK = 'countersign-sqs';

export const receiptHandle = ({ queue, row, nonce }: Receipt): string =>
  Buffer.from([MARK, queue, row, nonce].join('\n')).toString('base64');

/** Reads a handle of a queue. @throws AwsApiError `ReceiptHandleIsInvalid` for anything that it never gave out. */
export function readReceiptHandle(queue: string, handle: string): Receipt {
  const [mark, name, row, nonce] = Buffer.from(handle, 'base64').toString().split('\n');
  if (mark !== MARK || name !== queue || !/^\d+$/.test(row ?? '') || !nonce) {
    throw new AwsApiError('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not valid.`);
  }
  return { queue, row: Number(row), nonce };
}
