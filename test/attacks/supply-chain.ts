import { heldBy } from './attack.ts';

/** Something else is installed. */
export const SUPPLY_CHAIN = [
  ...heldBy('checks/supply-chain.test.ts', [
    {
      name: 'a script of another package may run at an installation',
      file: 'package.json',
      find: '"allowScripts": {\n    "node": true,',
      replace: '"allowScripts": {\n    "tesseract.js": true,\n    "node": true,',
      fails: /runs the scripts of no other packages/,
    },
    {
      name: 'something ships under a licence that is not on the list',
      file: 'checks/supply-chain.test.ts',
      find: "  'OFL-1.1',\n",
      replace: '',
      fails: /ships nothing under a licence that is not on the list/,
    },
  ]),
];
