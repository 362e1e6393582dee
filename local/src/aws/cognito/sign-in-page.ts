import type { AwsResponse } from '../../core/protocols/aws-api.ts';
import { escapeXml } from '../../core/protocols/xml.ts';
import { SAMPLE_PASSWORD_FILE } from './sample-password.ts';

export interface SignInPage {
  /** Where the form goes. */
  readonly action: string;
  /** Carried through the form. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Who can sign in on a machine of one's own: e-mail addresses. */
  readonly samples: readonly string[];
  /** The sign-in that was just tried, and how long to wait if there were too many. */
  readonly failed?: { readonly waitSeconds?: number };
}

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center }
  main { width: min(22rem, 90vw) }
  label { display: block; margin: 1rem 0 .25rem }
  input, button { box-sizing: border-box; width: 100%; padding: .6rem; font: inherit; border: 1px solid #767676; border-radius: .3rem }
  button { margin-top: 1.5rem; background: #1d4ed8; color: #fff; border: 0; cursor: pointer }
  .error { color: #b91c1c } .hint { color: GrayText }
  @media (prefers-color-scheme: dark) { .error { color: #fca5a5 } }
`;

/** The page on which people sign in. */
export function signInPage({ action, hidden, samples, failed }: SignInPage): AwsResponse {
  const wait = failed?.waitSeconds ?? 0;
  const error = failed && (wait > 0 ? tooMany(wait) : 'The e-mail address or the password is not right.');
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}">`,
  );
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · Countersign</title><style>${STYLE}</style></head>
<body><main><h1>Sign in</h1>
${error ? `<p class="error" role="alert">${escapeXml(error)}</p>` : ''}
<form method="post" action="${escapeXml(action)}">${fields.join('')}
<label for="username">E-mail address</label>
<input id="username" name="username" autocomplete="username" list="people" required autofocus>
<datalist id="people">${samples.map((each) => `<option value="${escapeXml(each)}">`).join('')}</datalist>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>Sign in</button></form>
${samples.length > 0 ? hintOf(samples) : ''}
</main></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  };
  if (wait > 0) return { status: 429, headers: { ...headers, 'retry-after': String(wait) }, body: html };
  return { status: failed ? 401 : 200, headers, body: html };
}

/** Where the password stands, and not what it is: others on the machine can open this page too. */
const hintOf = (samples: readonly string[]) =>
  `<p class="hint">On this machine: ${escapeXml(samples.join(', '))}. Their password was printed at the start and stands in the data folder, in <code>${SAMPLE_PASSWORD_FILE}</code>.</p>`;

const tooMany = (seconds: number) => `Too many tries. Wait ${seconds} s before the next.`;
