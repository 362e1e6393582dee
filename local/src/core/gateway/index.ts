export { type Gateway, openGateway } from './gateway.ts';
export { openHttpListener } from './http-listener.ts';
