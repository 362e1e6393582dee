import { heldBy } from './attack.ts';

/** Putting something else into the inbox. */
export const UPLOADS = [
  ...heldBy('services/choreographer/src/adapters/s3-links.test.ts', [
    {
      name: 'a link takes files of any size and type',
      file: 'services/choreographer/src/adapters/s3-links.ts',
      find: 'signableHeaders: names, ',
      replace: '',
      fails: /lets one PDF of the agreed size be put/,
    },
    {
      name: 'a link takes several objects',
      file: 'services/choreographer/src/adapters/s3-links.ts',
      find: "        IfNoneMatch: '*',\n",
      replace: '',
      fails: /lets one PDF of the agreed size be put/,
    },
  ]),
  ...heldBy('api/src/routes/uploads.test.ts', [
    {
      name: 'a contract is named like a folder, or like nothing',
      file: 'api/src/routes/uploads.ts',
      find: ".refine(isName, 'a file name, not dots and blanks alone')",
      replace: '',
      fails: /gives no link to upload what is named/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/scan-uploads.test.ts', [
    {
      name: 'a file is read before its verdict',
      file: 'services/choreographer/src/app/receive-object.ts',
      find: "if (scan === 'awaited') return { inspection: unread(object), refusal: undefined };",
      replace: '',
      fails: /is a run that waits, unread/,
    },
    {
      name: 'an infected file is read',
      file: 'services/choreographer/src/domain/intake/scan.ts',
      find: "if (status === 'THREATS_FOUND') return infected(threats);",
      replace: "if (status === 'THREATS_FOUND') return 'clean';",
      fails: /that was found THREATS_FOUND/,
    },
    {
      name: 'an unknown verdict counts as clean',
      file: 'services/choreographer/src/domain/intake/scan.ts',
      find: "if (status === 'NO_THREATS_FOUND') return 'clean';",
      replace: "if (!['THREATS_FOUND', 'UNSUPPORTED', undefined].includes(status)) return 'clean';",
      fails: /is not read for a verdict of/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/open-document.test.ts', [
    {
      name: 'an infected file is given out',
      file: 'services/choreographer/src/app/open-document.ts',
      find: "if (scans && status !== 'NO_THREATS_FOUND')",
      replace: 'if (scans && !status)',
      fails: /a contract that nobody may have/,
    },
  ]),
  ...heldBy('local/src/aws/guardduty/scanner.test.ts', [
    {
      name: 'a scanner that is not there finds nothing',
      file: 'local/src/aws/guardduty/clamd.ts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
      find: "throw new Error(`clamd does not scan it: ${answer || 'no answer'}`);",
      replace: 'return [];',
      fails: /^clamd /,
    },
  ]),
  ...heldBy('services/choreographer/src/app/quarantine-run.test.ts', [
    {
      name: 'a contract goes on that is found infected later',
      file: 'services/choreographer/src/app/quarantine-run.ts',
      find: 'if (!worker || !goesOn(worker)) return undefined;',
      replace: 'if (worker || !run) return undefined;',
      fails: /is ended for good where it is/,
    },
    {
      name: 'nobody is told that an approved contract is infected',
      file: 'services/choreographer/src/app/quarantine-run.ts',
      find: '      await announceAlarm(ports)(recorded.told);\n',
      replace: '',
      fails: /and everybody is told/,
    },
    {
      name: 'an event claims a verdict that the scanner never gave',
      file: 'services/choreographer/src/app/quarantine-run.ts',
      find: 'const outcome = outcomeOf(status, threats);',
      replace: "const outcome = outcomeOf(threats.length > 0 ? 'THREATS_FOUND' : status, threats);",
      fails: /where the tag does not say what the event did/,
    },
  ]),
  ...heldBy('local/src/core/iam/links-of-clean.test.ts', [
    {
      name: 'a link that was given out before the verdict leads to an infected file',
      file: 'local/src/core/iam/access-control.ts',
      find: "? 'REST-QUERY-STRING'",
      replace: "? 'REST-HEADER'",
      fails: /lets no link lead to a file/,
    },
  ]),
];
