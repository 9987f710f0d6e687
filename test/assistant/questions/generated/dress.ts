import { Converter } from 'opencc-js/cn2t';

// The package's own types do not resolve; this is what its documentation promises.
const toTraditional = Converter({ from: 'cn', to: 't' }) as (text: string) => string;

type Dress = (message: string) => string;

const fullWidth: Dress = (message) =>
  message.replaceAll(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** What people put around a question, and how they write it, without meaning anything else. */
const chinese: readonly Dress[] = [
  (message) => message,
  (message) => `${message}？`,
  (message) => `请问${message}`,
  (message) => `请问一下，${message}？谢谢`,
  (message) => `麻烦问下，${message}`,
  (message) => `您好，想了解一下${message}`,
  (message) => `帮我查一下${message}`,
  (message) => `${message}，麻烦了`,
  (message) => `  ${message} 。`,
  (message) => message.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' '),
  toTraditional,
  fullWidth,
];

const english: readonly Dress[] = [
  (message) => message,
  (message) => message.toUpperCase(),
  (message) => `Hello, ${message}`,
  (message) => `${message} Thanks!`,
  fullWidth,
];

/** How many dresses there are, the first of which is none. */
export const dresses = (language: 'zh' | 'en'): readonly Dress[] => (language === 'zh' ? chinese : english);
