import type { ContractSource } from './contract-source.ts';
import { scan } from './scan.ts';
import { typeset } from './typeset/typeset.ts';

/** The PDF of a contract, put through the scanner if its layout says so. */
export async function renderContract(contract: ContractSource): Promise<Buffer> {
  const pdf = await typeset(contract);
  return contract.meta.layout === 'scanned' ? scan(pdf, contract.meta.title) : pdf;
}
