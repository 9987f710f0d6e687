import { fold } from '../../domain/text/fold.ts';

const because =
  /因(?![此而])|由于|原因|复[核查测]|核[实查对减]|重新(?:核|测|统|认|清|摸)|返工|口径|剔除|扣除|误报|多报|错报|虚报|重报|[报填算统录]错|退回|\b(?:because|due to|owing to|recount\w*|mistake\w*|error)\b/u;
const rectifies = /^[\s\p{P}]*(?:更正|纠正|订正|correction\b)/u;

/** Whether a report says itself why its figure falls. */
export const explains = (words: string): boolean => because.test(fold(words));
export const rectifiesRecord = (words: string): boolean => rectifies.test(fold(words)) || explains(words);
