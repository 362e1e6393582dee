export { type Deliver, type Delivery, type DeliveryTargets, targetService } from './delivery.ts';
export { createOutbox, type Outbox } from './outbox.ts';
