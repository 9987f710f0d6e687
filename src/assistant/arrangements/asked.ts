import { fold } from '../../domain/text/fold.ts';

const plea =
  /能不能|能否|可不可以|可否|是否可以|是否能够?|可以(?=.+(?:吗|么|嘛)\s*[?]?\s*$)|行不行|行吗|好不好|好吗|可以吗|^(?:can|could|would|will) (?:you|we|i)(?: please)?/gu;

/** An order that is put as a question: 能不能把时限改到10月. Without the words that ask, it is one like any other; `null` where nothing is pleaded. */
export function pleadedIn(words: string): string | null {
  const text = fold(words).trim();
  const rest = text.replace(plea, '');
  return rest === text ? null : rest.replace(/(?:[吗么嘛呢吧]|[?\s])+$/u, '').trim();
}

const asking =
  /[?]|[吗嘛呢]\s*$|(?<![什怎那这多要])么\s*$|谁|哪(?!怕)|什么|啥|多少|(?<![这那好前后上以])几[个项家时号月天]|怎么|怎样|如何|何时|为何|是不是|是否|有没有|能不能|可不可以|请问|想问|想知道|想了解|查一?下|查询|\b(?:who|what|which|when|where|why|how)\b|^(?:is|are|was|were|has|have|does|did|do) /u;

/** Whether words that read like an order ask something: 牵头单位改成谁了. */
export const asksSomething = (words: string): boolean => asking.test(fold(words).trim());
