/** Whose API a request is for, as its signature or target says. */
export interface Attribution {
  readonly service?: string;
  readonly region?: string;
  readonly accessKeyId?: string;
  readonly targetPrefix?: string;
}

/** Reads the SigV4 credential scope of header or presigned query, and the prefix of `X-Amz-Target`. */
export function attribute(headers: Readonly<Record<string, string>>, query: URLSearchParams): Attribution {
  const inHeader = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1];
  const scope = (inHeader ?? query.get('X-Amz-Credential') ?? '').split('/');
  const target = headers['x-amz-target'];
  const prefix = target?.slice(0, target.lastIndexOf('.'));
  // The scope is read from the end, because an access key id may hold slashes.
  const [region, service, terminator] = scope.slice(-3);
  const signed = terminator === 'aws4_request' && region !== undefined && service !== undefined;
  return {
    ...(signed ? { service, region, accessKeyId: scope.slice(0, -4).join('/') } : {}),
    ...(prefix ? { targetPrefix: prefix } : {}),
  };
}
