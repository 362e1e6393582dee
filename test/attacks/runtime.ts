import { heldBy } from './attack.ts';

/** Reaching the embedded runtime from a page, a link or another user of the machine. */
export const RUNTIME = [
  ...heldBy('local/src/core/locks/private-folder.test.ts', [
    {
      name: 'others read a data folder that was left open',
      file: 'local/src/core/locks/private-folder.ts',
      find: 'if ((mode & OTHERS) !== 0) makePrivate(folder);',
      replace: '',
      fails: /closes what an earlier start left open to others/,
    },
    {
      name: 'others read what is written',
      file: 'local/src/core/locks/private-folder.ts',
      find: 'process.umask(OTHERS)',
      replace: 'process.umask(0)',
      fails: /makes every file for its owner alone/,
    },
  ]),
  ...heldBy('local/src/runtime/postgres/postgres.test.ts', [
    {
      name: 'others read what PostgreSQL leaves open',
      file: 'local/src/runtime/postgres/server-main.ts',
      find: 'keepFilesPrivate();\n',
      replace: '',
      fails: /leaves no file to other users of the machine/,
    },
    {
      name: 'others log in to the database',
      file: 'local/src/runtime/postgres/sign-in.ts',
      find: 'signedIn = role !== undefined || (given !== undefined && isPassword(given, password));',
      replace: 'signedIn = true;',
      fails: /lets nobody in with the password/,
    },
  ]),
  ...heldBy('local/src/core/gateway/gateway.test.ts', [
    {
      name: 'an answer becomes a page with rights',
      file: 'local/src/core/gateway/pages.ts',
      find: "  'content-security-policy': 'sandbox',\n",
      replace: '',
      fails: /lets no answer become a page with rights/,
    },
    {
      name: 'a browser guesses the type',
      file: 'local/src/core/gateway/pages.ts',
      find: "  'x-content-type-options': 'nosniff',\n",
      replace: '',
      fails: /lets no answer become a page with rights/,
    },
    {
      name: 'objects have the origin of the APIs',
      file: 'local/src/core/gateway/gateway.ts',
      find: 'apis: s3, routes: [], navigable: true',
      replace: 'apis, routes, navigable: true',
      fails: /answers for objects alone where objects are/,
    },
    {
      name: 'a page of another origin asks',
      file: 'local/src/core/gateway/pages.ts',
      find: 'if (origin !== undefined) return !origins.includes(origin);',
      replace: 'if (origin !== undefined) return false;',
      fails: /does for a page of another host/,
    },
    {
      name: 'a page of another site loads an answer',
      file: 'local/src/core/gateway/pages.ts',
      find: 'return !(navigable && followsLink);',
      replace: 'return followsLink && false;',
      fails: /the gateway/,
    },
    {
      name: 'a name of somebody else leads here',
      file: 'local/src/core/gateway/local-only.ts',
      find: "return host !== undefined && LOCAL_NAME.test(host.replace(/:\\d+$/, ''));",
      replace: 'return host !== undefined || LOCAL_NAME !== undefined;',
      fails: /answers for names of this machine only/,
    },
  ]),
  ...heldBy('local/src/aws/s3/presigned.test.ts', [
    {
      name: 'a link is asked for as HTML',
      file: 'local/src/aws/s3/presigned.ts',
      find: 'if (type === undefined || !ACTIVE.test(type)) return response;',
      replace: 'if (type || !ACTIVE) return response;',
      fails: /never gives a page/,
    },
    {
      name: 'a link is changed',
      file: 'local/src/core/iam/presigned-request.ts',
      find: 'if (!isSignedWith(secretOf(given.accessKeyId), given, request, payload)) throw doesNotMatch();',
      replace: '',
      fails: /a link to read/,
    },
    {
      name: 'headers are added to a link',
      file: 'local/src/core/iam/presigned-request.ts',
      find: '  assertSigned(given, request);\n',
      replace: '',
      fails: /something added/,
    },
    {
      name: 'a link is used after its time',
      file: 'local/src/core/iam/presigned-request.ts',
      find: "if (start + seconds * 1000 < now) throw denied('Request has expired');",
      replace: '',
      fails: /a link to read/,
    },
  ]),
  ...heldBy('local/src/core/iam/signed-request.test.ts', [
    {
      name: 'a call is signed with no secret',
      file: 'local/src/core/iam/signed-request.ts',
      find: 'if (!isWhole(given, request, secretOf))',
      replace: 'if (!given)',
      fails: /that is signed with another secret/,
    },
  ]),
  ...heldBy('local/src/aws/cognito/identity.test.ts', [
    {
      name: 'tokens are sent to another address',
      file: 'local/src/aws/cognito/authorization.ts',
      find: 'return registered.map(byNumber).includes(byNumber(address));',
      replace: 'return registered.map(byNumber) !== undefined && byNumber(address) !== undefined;',
      fails: /the authorization code flow/,
    },
    {
      name: 'a code is asked for without a challenge',
      file: 'local/src/aws/cognito/authorization.ts',
      find: "if (!/^[\\w-]{43}$/.test(parameters.get('code_challenge') ?? ''))",
      replace: 'if (!parameters)',
      fails: /the authorization code flow/,
    },
    {
      name: 'a stolen code is redeemed',
      file: 'local/src/aws/cognito/grants.ts',
      find: 'return proven && same ? grant : undefined;',
      replace: 'return proven || same ? grant : undefined;',
      fails: /refuses a code without its verifier/,
    },
    {
      name: 'passwords are guessed',
      file: 'local/src/aws/cognito/sign-in.ts',
      find: 'if (waitSeconds > 0) return { waitSeconds };',
      replace: '',
      fails: /makes guessing slow/,
    },
  ]),
  ...heldBy('local/src/aws/cognito/sample-users.test.ts', [
    {
      name: 'another user of the laptop signs in by a password that everybody knows',
      file: 'local/src/aws/cognito/index.ts',
      find: 'const samplePassword = storedSamplePassword(dataDir);',
      replace: "const samplePassword = storedSamplePassword(dataDir) && 'Countersign-2026';",
      fails: /is another one for every data folder/,
    },
    {
      name: 'a data folder of before keeps the password that everybody knows',
      file: 'local/src/aws/cognito/give-password.ts',
      find: 'former.some(has)',
      replace: 'false',
      fails: /replaces Countersign-2026 in a folder of before/,
    },
  ]),
  ...heldBy('services/audit/src/tampering/silent-scanner.test.ts', [
    {
      name: 'a run is slipped in as if it waited for a virus scanner',
      file: 'services/audit/src/app/verify/waiting-runs.ts',
      find: '  if (!(await isThere(ports, run))) return { mayBe: false };\n',
      replace: '',
      fails: /tells of a run slipped in as if it waited for one, of a version/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/report-types/parse-report-type.test.ts', [
    {
      name: 'a section is called as a folder into which another stage alone may write',
      file: 'services/summarize/src/domain/report-types/report-type.ts',
      find: '(id) => !RUN_FOLDERS.some((folder) => folder === id)',
      replace: '(id) => RUN_FOLDERS.length > id.length * 0',
      fails: /names what is wrong with .*report/,
    },
  ]),
  ...heldBy('local/src/aws/apigateway/httpapi.test.ts', [
    {
      name: 'a token of another client calls the API',
      file: 'local/src/aws/apigateway/authorize.ts',
      find: 'return [named].flat().some((each) => audience.includes(String(each)));',
      replace: 'return named !== audience;',
      fails: /is closed without a token/,
    },
  ]),
  ...heldBy('local/src/aws/cognito/identity.test.ts', [
    {
      name: 'somebody has guesses for each of their names',
      file: 'local/src/aws/cognito/sign-in.ts',
      find: 'directory.user(pool, name)?.sub ?? name',
      replace: 'name',
      fails: /counts the guesses at one person together/,
    },
  ]),
  ...heldBy('local/src/aws/cloudtrail/cloudtrail.test.ts', [
    {
      name: 'a name in the trail steers a terminal',
      file: 'local/src/aws/cloudtrail/index.ts',
      find: 'inertJson(record',
      replace: 'JSON.stringify(record',
      fails: /holds nothing that steers a terminal/,
    },
  ]),
  ...heldBy('cli/src/inbox/watch-inbox.test.ts', [
    {
      name: 'a link in a shared inbox has a private file read',
      file: 'cli/src/inbox/watch-inbox.ts',
      find: '      await assertInside(folder, path);\n',
      replace: '',
      fails: /reads no file outside of it by a link/,
    },
    {
      name: 'a name that is no UTF-8 keeps a contract from being read, and nobody knows',
      file: 'cli/src/inbox/watch-inbox.ts',
      find: 'if (!found) tell(',
      replace: 'if (found) tell(',
      fails: /says of a file that nobody can open/,
    },
  ]),
];
