import { AwsApiError } from '../../../core/protocols/aws-api.ts';

/** Textract gives at most this many blocks at once, whatever `MaxResults` says. */
const MAX_BLOCKS = 1000;

const encode = (jobId: string, offset: number): string =>
  Buffer.from(`${jobId} ${offset}`).toString('base64url');

function decode(jobId: string, token: string): number {
  const [owner, offset] = Buffer.from(token, 'base64url').toString().split(' ');
  if (owner === jobId && /^\d+$/.test(offset ?? '')) return Number(offset);
  throw new AwsApiError('InvalidParameterException', 'Request has invalid parameters: NextToken');
}

/** One page of a job's blocks and the token of the next. */
export function pageOf<T>(
  jobId: string,
  blocks: { readonly length: number; slice(from: number, to: number): T[] },
  { MaxResults, NextToken }: { MaxResults: number; NextToken?: string | undefined },
): { Blocks: T[]; NextToken?: string } {
  const from = NextToken === undefined ? 0 : decode(jobId, NextToken);
  const to = from + Math.min(MaxResults, MAX_BLOCKS);
  const Blocks = blocks.slice(from, to);
  return to < blocks.length ? { Blocks, NextToken: encode(jobId, to) } : { Blocks };
}
