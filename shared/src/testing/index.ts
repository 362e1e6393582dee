export * from './client-of.ts';
export * from './identities.ts';
export * from './memory-logger.ts';
export * from './memory-object-store.ts';
export * from './memory-publisher.ts';
export * from './queue-ports.ts';
export * from './sqs-batch.ts';
