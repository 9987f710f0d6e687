export { aModelServer, openModelServer, type ModelServerOptions, type Script } from './model-server/server.ts';
export { saidBy, type Asked } from './model-server/asked.ts';
export type { Mishap, Said } from './model-server/answer.ts';
