import { heldBy } from './attack.ts';

/** Steering what shows a name. */
export const OUTPUT = [
  ...heldBy('documents/src/text/inert-text.test.ts', [
    {
      name: 'escapes and bidi marks reach a line',
      file: 'documents/src/text/inert-text.ts',
      find: "text.toWellFormed().replaceAll(/\\s+/g, ' ').replaceAll(STEERING, '');",
      replace: "text.toWellFormed().replaceAll(/\\s+/g, ' ');",
      fails: /is gone from a line and from a text/,
    },
    {
      name: 'lone surrogates break what reads them',
      file: 'documents/src/text/inert-text.ts',
      find: "text.toWellFormed().replaceAll(/\\s+/g, ' ')",
      replace: "text.replaceAll(/\\s+/g, ' ')",
      fails: /half a character/,
    },
    {
      name: 'a name adds a line to a mail',
      file: 'documents/src/text/inert-text.ts',
      find: ".replaceAll(/[\\s--\\u0020]+/gv, ' ')",
      replace: '',
      fails: /lets no name add a line to a mail/,
    },
  ]),
  ...heldBy('cli/src/output/say.test.ts', [
    {
      name: 'a terminal is steered',
      file: 'cli/src/output/say.ts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
      find: 'process.stdout.write(`${inertText(text)}\\n`)',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
      replace: 'process.stdout.write(`${text}\\n`)',
      fails: /that steers nothing/,
    },
  ]),
  ...heldBy('cli/src/output/table.test.ts', [
    {
      name: 'a cell of a table begins another line',
      file: 'cli/src/output/table.ts',
      find: 'row.map((cell) => oneLine(String(cell)))',
      replace: 'row.map((cell) => String(cell))',
      fails: /keeps every cell on its line/,
    },
  ]),
  ...heldBy('shared/src/http/serve.test.ts', [
    {
      name: 'NUL is an error of the database',
      file: 'shared/src/http/read-request.ts',
      find: 'if (holdsUnstorable(checked.data))',
      replace: 'if (!part)',
      fails: /refuses a NUL character, or half of one/,
    },
  ]),
  ...heldBy('services/choreographer/src/http/api.test.ts', [
    {
      name: 'an impossible date is an error of the database',
      file: 'services/choreographer/src/http/paging.ts',
      find: 'const instant = z.iso.datetime().regex(/^(19|20)/);',
      replace: 'const instant = z.string();',
      fails: /refuses the query/,
    },
  ]),
  ...heldBy('cli/src/process/save-run.test.ts', [
    {
      name: 'a file is named so that its folder leads elsewhere',
      file: 'cli/src/process/save-run.ts',
      find: "/^\\.*$/.test(name) ? 'contract' : name",
      replace: 'name',
      fails: /^the folder of a file/,
    },
    {
      name: 'a folder is named after what steers a terminal',
      file: 'cli/src/process/save-run.ts',
      find: 'oneLine(basename(file))',
      replace: 'basename(file)',
      fails: /^the folder of a file/,
    },
    {
      name: 'a file that is saved steers the terminal that shows it',
      file: 'cli/src/process/save-run.ts',
      find: 'inertJson(value, 2)',
      replace: 'JSON.stringify(value, null, 2)',
      fails: /steers no terminal that shows it/,
    },
  ]),
  ...heldBy('cli/src/output/lines.test.ts', [
    {
      name: 'the name of an object puts a line into what verification says',
      file: 'cli/src/audit/verification-text.ts',
      find: '  return asLines([\n    ...breaches',
      replace:
        "  const whole = (lines: readonly string[]) => lines.join('\\n');\n  return whole([\n    ...breaches",
      fails: /no name a line of its own in what verification finds/,
    },
    {
      name: 'the name of an attachment puts a line into what is read of a file',
      file: 'cli/src/reading/reading-text.ts',
      find: 'const found = asLines([',
      replace: "const found = ((lines: readonly string[]) => lines.join('\\n'))([",
      fails: /no name a line of its own in what is read of a file/,
    },
  ]),
];
