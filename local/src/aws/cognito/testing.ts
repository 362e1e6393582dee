/** Asks the API of user pools at an endpoint for an operation that needs no signature, and answers what it says. */
export async function askUserPools(url: string, operation: string, body: object): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      'content-type': 'application/x-amz-json-1.1',
    },
    body: JSON.stringify(body),
  });
  return answer.json();
}
