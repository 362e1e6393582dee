import { Command } from 'commander';
import { say, sayJson } from '../output/say.ts';
import { doubtsOf, firmPlaybook } from '../playbook/firm-playbook.ts';
import { checkedText, triedText } from '../playbook/playbook-text.ts';
import { tryContract } from '../playbook/try-contract.ts';
import { extractFile } from '../reading/file-reading.ts';

const checking = new Command('check')
  .description('says whether a playbook can be used, and names each line that is wrong')
  .argument('<file>', 'a playbook in YAML')
  .action(async (file: string) => {
    const playbook = await firmPlaybook(file);
    say(checkedText(file, playbook, doubtsOf(playbook)));
  });

interface TryOptions {
  readonly side?: string;
  readonly json?: boolean;
}

const trying = new Command('try')
  .description('shows which positions of a playbook a contract is outside of, with its words')
  .argument('<file>', 'a playbook in YAML')
  .argument('<contract>', 'a PDF')
  .option('--side <side>', 'whom the firm acts for, e.g. supplier')
  .option('--json', 'prints JSON')
  .action(async (file: string, contract: string, { side, json }: TryOptions) => {
    const playbook = await firmPlaybook(file);
    const tried = await tryContract(contract, await extractFile(contract), playbook, side);
    if (json) sayJson(tried);
    else say(triedText(tried));
  });

export const playbooks = new Command('playbook')
  .description('checks a playbook, and tries it on a contract')
  .addCommand(checking)
  .addCommand(trying);
