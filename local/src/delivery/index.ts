export { type Deliver, type Delivery, type DeliveryTargets, targetService } from './delivery.ts';
export { functionTarget } from './function-target.ts';
export { createOutbox, type Outbox } from './outbox.ts';
