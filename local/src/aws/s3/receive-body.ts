import type { AwsRequest } from '../../core/protocols/aws-api.ts';
import type { Blobs } from './blobs.ts';
import type { Segment } from './object-row.ts';
import { type BodyDigests, verifiedBody } from './verified-body.ts';

/** Bytes that were sent, on disk and verified. */
export interface ReceivedBody extends BodyDigests {
  readonly segment: Segment;
}

/**
 * Streams the body of a request to disk. @throws AwsApiError `IncompleteBody` or `BadDigest` if fewer or other
 * bytes came than the client said.
 * @param assumed the checksum to compute where the client sends none
 */
export async function receiveBody(
  request: AwsRequest,
  blobs: Blobs,
  assumed?: string,
): Promise<ReceivedBody> {
  const body = verifiedBody(request, assumed);
  const segment = await blobs.write(body.bytes);
  try {
    return { segment, ...(await body.verify()) };
  } catch (error) {
    blobs.discard([segment]);
    throw error;
  }
}
