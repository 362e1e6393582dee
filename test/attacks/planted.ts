import { heldBy } from './attack.ts';

/** Instructions planted in a contract. */
export const PLANTED = [
  ...heldBy('documents/src/language/jumbled.test.ts', [
    {
      name: 'words are put into other signs, which nobody can read',
      file: 'documents/src/language/language-of-sentence.ts',
      find: 'isJumbled(text) || ',
      replace: '',
      fails: /tells words whose signs were moved on by 47/,
    },
    {
      name: 'a note of two words in another language stands behind the number of a clause',
      file: 'documents/src/language/unknown-words.ts',
      find: 'counts.all === 1 ? text : unnumbered',
      replace: 'text',
      fails: /is foreign: 4.2 Nil timendum/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/safety/machine-structure.test.ts', [
    {
      name: 'an answer of a program stands in the contract',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: '  ...MACHINE_STRUCTURE,\n',
      replace: '',
      fails: /is found by its structure/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/safety/courtesy-to-readers.test.ts', [
    {
      name: 'a reader is asked for a favour',
      file: 'services/summarize/src/domain/safety/courtesy-to-readers.ts',
      find: 'for (const each of [FLATTERED, PASSED])',
      replace: 'for (const each of [] as RegExp[])',
      fails: /finds whom it speaks to: The patient examiner/,
    },
    {
      name: 'somebody is spoken to in a contract that speaks to nobody',
      file: 'services/summarize/src/domain/safety/courtesy-to-readers.ts',
      find: 'return aside(text);',
      replace: 'return undefined;',
      fails: /finds whom it speaks to: By now you will be glad/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/safety/planted-kinds.test.ts', [
    {
      name: 'words are spaced out',
      file: 'services/summarize/src/domain/safety/disguises.ts',
      find: 'rewrite(joined, SPACED, inOnePiece);',
      replace: 'joined;',
      fails: /words of one letter each/,
    },
    {
      name: 'words run over line ends',
      file: 'services/summarize/src/domain/safety/disguises.ts',
      find: "const joined = rewrite(visible, HYPHENATED, () => '');",
      replace: 'const joined = visible;',
      fails: /words over line ends/,
    },
    {
      name: 'words are joined',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: 'const glued = GLUED.exec(text);',
      replace: 'const glued = null;',
      fails: /words without spaces/,
    },
    {
      name: 'words are encoded',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: 'const [encoded] = encodedTexts(text);',
      replace: "const [encoded] = encodedTexts('');",
      fails: /base64/,
    },
    {
      name: 'words are turned around',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: 'const isTurned = turned(text).some((each) => TURNED.test(each));',
      replace: 'const isTurned = false;',
      fails: /other codes/,
    },
    {
      name: 'letters are of another alphabet or invisible',
      file: 'services/summarize/src/domain/safety/disguises.ts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
      find: "const visible = rewrite(whole, new RegExp(`${INVISIBLE.source}+`, 'gv'), () => '');",
      replace: 'const visible = whole;',
      fails: /letters nobody sees/,
    },
    {
      name: 'letters are those of mathematics',
      file: 'services/summarize/src/domain/safety/disguises.ts',
      find: "signs.normalize('NFKC'),",
      replace: 'signs,',
      fails: /letters of mathematics or full width/,
    },
    {
      name: 'a reader is addressed in other words',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: "{ name: 'addresses-the-reader', find: addressedReader },",
      replace: '',
      fails: /paraphrase|a reader is addressed/,
    },
    {
      name: 'an outcome is dictated',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: "{ name: 'dictates-the-outcome', find: dictatedOutcome },",
      replace: '',
      fails: /an outcome is dictated/,
    },
    {
      name: 'it is said in another language',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: "{ name: 'overrides-instructions', find: overriddenInstructions },",
      replace: '',
      fails: /other languages/,
    },
    {
      name: 'turns of a conversation are faked',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: '...[...PATTERNS, ...SHAPES].map(',
      replace: '...[...PATTERNS].map(',
      fails: /turns of a conversation/,
    },
    {
      name: 'the shape of an answer stands in the contract',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: '...[...PATTERNS, ...SHAPES].map(',
      replace: "...[...PATTERNS, ...SHAPES.filter(({ name }) => name !== 'answer-shape')].map(",
      fails: /the shape of an answer/,
    },
    {
      name: 'the delimiter of the document is closed, with spaces',
      file: 'services/summarize/src/domain/safety/suspicious-patterns.ts',
      find: '[\\s\\\\]*[/／]?\\s*(?:(?:document|contract',
      replace: '[/／]?(?:(?:document|contract',
      fails: /delimiters with spaces or signs/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/validation/as-written.test.ts', [
    {
      name: 'words of a contract close an element of the prompt',
      file: 'services/summarize/src/domain/prompt/document-block.ts',
      find: ".replaceAll('<', '&lt;')",
      replace: '',
      fails: /gives back all of a document that was escaped/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/validation/check-safety.test.ts', [
    {
      name: 'an instruction stands where nobody sees it',
      file: 'services/summarize/src/domain/validation/check-safety.ts',
      find: 'return [...printed, ...unseen];',
      replace: 'return [...printed];',
      fails: /finds what is planted in/,
    },
  ]),
  ...heldBy('services/route/src/domain/routing/left-out.test.ts', [
    {
      name: 'a model obeys and reports nothing',
      file: 'services/route/src/domain/routing/left-out.ts',
      find: 'WEIGHTY.includes(severity)',
      replace: '!WEIGHTY',
      fails: /when a model, told to, reports nothing at all/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/safety/dictated-reading.test.ts', [
    {
      name: 'a text speaks of how it is read, and addresses nobody',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: "  { name: 'dictates-the-reading', find: dictatedReading },\n",
      replace: '',
      fails: /^(a wish|what comes of reading it)/,
    },
    {
      name: 'what contracts say of themselves is taken for an instruction',
      file: 'services/summarize/src/domain/safety/dictated-reading.ts',
      find: '  !DEALINGS.test(sentence) &&\n',
      replace: '',
      fails: /is left alone/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/safety/agreed-reading.test.ts', [
    {
      name: 'a sender has the parties agree on what comes of a review',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: "  { name: 'agrees-the-reading', find: agreedReading },\n",
      replace: '',
      fails: /finds: (The parties agree|Les parties|双方)/,
    },
    {
      name: 'a sentence in the name of the parties passes for a term',
      file: 'services/summarize/src/domain/safety/dictated-reading.ts',
      find: "sentence = whole.trim().replace(FRAME, '')",
      replace: 'sentence = whole.trim()',
      fails: /finds: The parties (intend|have instructed|request|wish)/,
    },
  ]),
  ...heldBy('services/summarize/src/domain/safety/told-to-readers.test.ts', [
    {
      name: 'a reader is told what to make of the text, in any of nine languages',
      file: 'services/summarize/src/domain/safety/planted-instructions.ts',
      find: "  { name: 'tells-the-reader', find: toldToReaders },\n",
      replace: '',
      fails: /is found in (English|German|Chinese)/,
    },
    {
      name: 'what contracts tell their parties is taken for an instruction',
      file: 'services/summarize/src/domain/safety/told-to-readers.ts',
      find: '  if (patterns.parties.test(rest)) return false;\n',
      replace: '',
      fails: /is left alone in/,
    },
  ]),
];
