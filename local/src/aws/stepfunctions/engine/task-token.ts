/** Names the attempt of a frame that a token answers. */
export interface TokenAddress {
  readonly executionId: number;
  readonly frameId: number;
  readonly attempt: string;
}

const FORM = /^task:(\d+):(\d+):([0-9a-f-]{36})$/;

/** An opaque token as callbacks carry it. */
export const encodeToken = ({ executionId, frameId, attempt }: TokenAddress): string =>
  Buffer.from(`task:${executionId}:${frameId}:${attempt}`).toString('base64url');

/** Reads a token; undefined if it is not one of ours. */
export function decodeToken(token: string): TokenAddress | undefined {
  const match = FORM.exec(Buffer.from(token, 'base64url').toString());
  if (match?.[3] === undefined) return undefined;
  return { executionId: Number(match[1]), frameId: Number(match[2]), attempt: match[3] };
}
