import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import type { Fauxqs } from './fauxqs.ts';

/** Lets fauxqs answer a request, without a connection. */
export async function inject({ app }: Fauxqs, request: AwsRequest): Promise<AwsResponse> {
  const { host, authorization } = request.headers;
  const response = await app.inject({
    method: 'POST',
    url: '/',
    headers: {
      ...(host ? { host } : {}),
      ...(authorization ? { authorization } : {}),
      'content-type': request.headers['content-type'] ?? '',
      'x-amz-target': request.headers['x-amz-target'] ?? '',
    },
    payload: Buffer.from(request.body),
  });
  const queryError = response.headers['x-amzn-query-error'];
  return {
    status: response.statusCode,
    headers: {
      'content-type': String(response.headers['content-type'] ?? 'text/xml'),
      ...(queryError ? { 'x-amzn-query-error': String(queryError) } : {}),
    },
    body: response.rawPayload,
  };
}
