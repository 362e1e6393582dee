export { openDoor } from './door.ts';
export { type Front, openFront } from './front.ts';
