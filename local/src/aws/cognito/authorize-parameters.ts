/**
 * What Cognito acts on and this does not: other providers, the age of a session, scopes of a server, how the page
 * looks.
 */
const UNSUPPORTED = ['idp_identifier', 'lang', 'login_hint', 'max_age', 'resource'];

/** Values of parameters that are honoured; there is no provider but the pool itself. */
const HONOURED: Readonly<Record<string, readonly string[]>> = {
  identity_provider: ['COGNITO'],
  prompt: ['none', 'login'],
};

/** What keeps a request to `/oauth2/authorize` from being answered: what it asks for cannot be had here. */
export function problemWith(parameters: URLSearchParams): string | undefined {
  if (parameters.get('response_type') !== 'code') return 'response_type must be code';
  const unsupported = [...parameters].find(
    ([name, value]) => UNSUPPORTED.includes(name) || HONOURED[name]?.includes(value) === false,
  );
  return unsupported && `the embedded runtime does not support ${unsupported.join('=')}`;
}
