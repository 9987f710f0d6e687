import type { Asked } from './topic.ts';

export const PAGE = 'page:';

/** Shows another page of a question that was asked, or the same with something else of it. The question is read again as if it were put anew. */
export const pageAction = (said: Asked): string => `${PAGE}${JSON.stringify(said)}`;

export const isPageAction = (action: string): boolean => action.startsWith(PAGE);
