import { answerSearch } from '../app/answer-search.ts';
import { searchPorts } from '../container.ts';

export const handler = answerSearch(searchPorts());
