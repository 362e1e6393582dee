import { heldBy } from './attack.ts';

/** Touching a contract unnoticed. */
export const CALLS = [
  ...heldBy('services/choreographer/src/app/open-document.test.ts', [
    {
      name: 'a document is opened, and nobody knows',
      file: 'services/choreographer/src/app/open-document.ts',
      find: "    await ports.publisher.publish([newEvent('choreographer', opened, cause, ports.now())]);\n",
      replace: '',
      fails: /gives a link, and records who got it/,
    },
  ]),
  ...heldBy('cli/src/audit/who/trails.test.ts', [
    {
      name: 'an empty file is put over one of the trail',
      file: 'cli/src/audit/who/bucket-trail.ts',
      find: 'const [first, ...later] = versions;',
      replace: 'const [first, ...later] = versions.toReversed();',
      fails: /as they were written first/,
    },
    {
      name: 'a line of the trail is damaged, and nobody is told',
      file: 'cli/src/audit/who/file-trail.ts',
      find: 'if (damaged > 0) doubt(',
      replace: 'if (damaged > 0) String(',
      fails: /reads every file that is kept, and no half line/,
    },
  ]),
  ...heldBy('cli/src/audit/who/touch-of-record.test.ts', [
    {
      name: 'a copy of a contract is no touch of it, as a record of AWS escapes its name and says its version',
      file: 'cli/src/audit/who/touch-of-record.ts',
      find: 'name.toLowerCase() === COPY_SOURCE ? copiedFrom(String(value)) : String(value)',
      replace: 'name === COPY_SOURCE.toUpperCase() ? copiedFrom(String(value)) : String(value)',
      fails: /knows what was copied elsewhere/,
    },
  ]),
  ...heldBy('local/src/aws/cloudtrail/cloudtrail.test.ts', [
    {
      name: 'a refused call leaves no record',
      file: 'local/src/aws/cloudtrail/record-of-call.ts',
      find: '...(status >= 400 && {',
      replace: '...(status >= 999 && {',
      fails: /that is refused is recorded with its error/,
    },
    {
      name: 'a copy of a contract leaves no trace of what was copied',
      file: 'local/src/aws/cloudtrail/record-of-call.ts',
      find: '...(source && {',
      replace: '...(!source && {',
      fails: /that copies an object, or a part of one, names what it copies/,
    },
    {
      name: 'a link hides who signed it',
      file: 'local/src/aws/cloudtrail/record-of-call.ts',
      find: "presigned ? 'QueryString' : 'AuthHeader'",
      replace: "presigned ? 'AuthHeader' : 'AuthHeader'",
      fails: /by a link says who signed the link/,
    },
    {
      name: 'the trail holds words of contracts',
      file: 'local/src/aws/cloudtrail/record-of-call.ts',
      find: '.filter(([name, value]) => NAMING.has(name) && value !== null);',
      replace: '.filter(([, value]) => value !== null);',
      fails: /keeps nothing of what is sent or answered/,
    },
  ]),
  ...heldBy('local/src/aws/cloudtrail/cloudtrail.test.ts', [
    {
      name: 'a program without a key pushes every call out of the trail',
      file: 'local/src/aws/cloudtrail/index.ts',
      find: 'call.known || call.status < 400 ? calls : strangers',
      replace: 'calls',
      fails: /without a key pushes no other call out/,
    },
    {
      name: 'who claims a key pushes every call out of the trail',
      file: 'local/src/core/gateway/dispatch.ts',
      find: '    verify(service, call.operation, call.request);\n    call.known = call.request.headers.authorization !== undefined;\n',
      replace:
        '    call.known = call.request.headers.authorization !== undefined;\n    verify(service, call.operation, call.request);\n',
      fails: /signed with a secret that is not the key/,
    },
    {
      name: 'a long name fills the trail',
      file: 'local/src/aws/cloudtrail/record-of-call.ts',
      find: 'text.slice(0, longest)',
      replace: 'text.slice(0, longest && undefined)',
      fails: /takes only so much room/,
    },
  ]),
  ...heldBy('cli/src/audit/who/touch-of-record.test.ts', [
    {
      name: 'a call on the source counts for another',
      file: 'cli/src/audit/who/touch-of-record.ts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
      find: 'value.endsWith(`/${key}`)',
      replace: 'value.endsWith(key)',
      fails: /another file that ends alike/,
    },
  ]),
  ...heldBy('cli/src/audit/who/trails.test.ts', [
    {
      name: 'a trail that was pushed out looks whole',
      file: 'cli/src/audit/who/touch.ts',
      find: 'begin !== undefined && begin <= begun',
      replace: 'begin !== null',
      fails: /says of a trail that began later/,
    },
    {
      name: 'a long name hides the other columns',
      file: 'cli/src/audit/who/touch.ts',
      find: 'text.length > widest',
      replace: 'text === ""',
      fails: /cuts a long name/,
    },
  ]),
  ...heldBy('cli/src/audit/who/touch-of-event.test.ts', [
    {
      name: 'a refused reading looks like one that was done',
      file: 'cli/src/audit/who/touch-of-event.ts',
      find: "event.type.includes('altered') ? 'refused' : 'done'",
      replace: "event.type === '' ? 'refused' : 'done'",
      fails: /of contract.document-altered.v1/,
    },
  ]),
];
