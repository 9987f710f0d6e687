import type { Reply } from '../../../domain/reply.ts';

const kinds: ReadonlySet<Reply['kind']> = new Set(['draft', 'recorded', 'cancelled', 'undone']);

/** Whether a reply is about a change that somebody makes here and now. */
export const isOfChange = ({ kind }: Reply): boolean => kinds.has(kind);
