import { noticeConsumer } from '../app/notice-consumer.ts';
import { consumerPorts, extractPorts } from '../container.ts';

export const handler = noticeConsumer({ ...consumerPorts, extract: extractPorts });
