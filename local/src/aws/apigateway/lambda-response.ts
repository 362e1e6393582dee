import type { AwsResponse } from '../../core/protocols/aws-api.ts';

interface ProxyResult {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: readonly string[];
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

/** The HTTP answer in what a function returned; without `statusCode` the whole of it is a JSON body. */
export function httpResponse(payload: unknown): AwsResponse {
  const result = payload as ProxyResult | null;
  if (typeof result !== 'object' || result === null || result.statusCode === undefined) {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload ?? null);
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(result.headers ?? {}))
    headers[name.toLowerCase()] = String(value);
  const text =
    typeof result.body === 'string'
      ? result.body
      : result.body === undefined
        ? ''
        : JSON.stringify(result.body);
  return {
    status: result.statusCode,
    headers: { 'content-type': 'text/plain;charset=utf-8', ...headers },
    ...(result.cookies ? { cookies: result.cookies } : {}),
    body: result.isBase64Encoded ? Buffer.from(text, 'base64') : text,
  };
}

/** An answer that API Gateway gives by itself. */
export function gatewayResponse(status: number, message: string): AwsResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
}
