import { ports, service } from '../container.ts';
import { createRecord } from './create-record.ts';

export const handler = service.entry(createRecord(ports));
