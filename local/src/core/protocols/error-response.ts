import { AwsApiError, type AwsRequest, type AwsResponse } from './aws-api.ts';
import { xmlDocument, xmlElement } from './xml.ts';

/** Says an error as the protocol of the request does: S3's XML, query XML, or JSON with `__type`. */
export function errorResponse(
  error: unknown,
  request: AwsRequest,
  service: string,
  requestId: string,
): AwsResponse {
  const { code, message, status } = describe(error);
  if (service === 's3') return s3Error(code, message, status, request, requestId);
  if (isQuery(request)) return queryError(code, message, status, requestId);
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: code, message, Message: message }),
  };
}

function describe(error: unknown): { code: string; message: string; status: number } {
  if (error instanceof AwsApiError) return { code: error.code, message: error.message, status: error.status };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'InternalFailure', message: `The embedded runtime failed: ${message}`, status: 500 };
}

function isQuery(request: AwsRequest): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

function queryError(code: string, message: string, status: number, requestId: string): AwsResponse {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const body = `<ErrorResponse>${xmlElement('Error', { Type: type, Code: code, Message: message })}${xmlElement('RequestId', requestId)}</ErrorResponse>`;
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

function s3Error(
  code: string,
  message: string,
  status: number,
  request: AwsRequest,
  id: string,
): AwsResponse {
  const headers = { 'content-type': 'application/xml' };
  if (request.method === 'HEAD' || status === 304) return { status, headers };
  const fields = { Code: code, Message: message, Resource: request.path, RequestId: id };
  return { status, headers, body: xmlDocument('Error', '', fields).replace(' xmlns=""', '') };
}
