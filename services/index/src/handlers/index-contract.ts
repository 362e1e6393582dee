import { indexService } from '../container.ts';
import { createIndexContract } from './create-index-contract.ts';

const { entry, queue, ports } = indexService();
export const handler = entry(createIndexContract(queue, ports));
