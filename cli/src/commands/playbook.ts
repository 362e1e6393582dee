import { readFile, writeFile } from 'node:fs/promises';
import { briefOf } from '@countersign/summarize';
import { Command } from 'commander';
import { say, sayJson } from '../output/say.ts';
import { approvePaper } from '../playbook/approve-paper.ts';
import { doubtsOf, firmPlaybook } from '../playbook/firm-playbook.ts';
import { approvedText, checkedText, triedText } from '../playbook/playbook-text.ts';
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

interface ApproveOptions {
  readonly paper: string;
  readonly by: string;
  readonly side?: string[];
}

const approving = new Command('approve')
  .description('adds the words of a contract to a playbook as paper that a lawyer has read and approved')
  .argument('<file>', 'a playbook in YAML')
  .argument('<contract>', 'a PDF, read by who approves it')
  .requiredOption('--paper <name>', 'what the paper is called, e.g. mutual-nda-2027')
  .requiredOption('--by <person>', 'who has read and approves it')
  .option('--side <side...>', 'sides of the client that it is approved for; any side unless given')
  .action(async (file: string, contract: string, { paper, by, side = [] }: ApproveOptions) => {
    await firmPlaybook(file);
    const text = await extractFile(contract);
    const brief = briefOf(text);
    const approvedOn = new Date().toISOString().slice(0, 10);
    const approval = { paper, approvedBy: by, approvedOn, sides: side };
    const approved = approvePaper(await readFile(file, 'utf8'), file, text, brief, approval);
    await writeFile(file, approved.yaml);
    say(approvedText(file, approval, approved.playbook, brief.burdens));
  });

export const playbooks = new Command('playbook')
  .description('checks a playbook, tries it on a contract, and approves paper')
  .addCommand(checking)
  .addCommand(trying)
  .addCommand(approving);
