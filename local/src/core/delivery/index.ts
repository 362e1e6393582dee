export type { Deliver, Delivery, DeliveryTargets } from './delivery.ts';
export { createOutbox, type Outbox } from './outbox.ts';
