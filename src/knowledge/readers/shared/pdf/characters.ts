/**
 * The characters that a font says a glyph stands for, as they are typed. Fonts share one glyph between a Chinese character and the radical that looks
 * like it, and name the radical; ligatures and compatibility forms are taken apart; marks of symbol fonts have no meaning outside of them.
 */
export function characters(unicode: string): string {
  if (!unusual.test(unicode)) return unicode;
  return Array.from(unicode, (char) => radicals.get(char) ?? typed(char)).join('');
}

const unusual = /[\u00a0\u2015\u301c\u00ad\u2e80-\u2fdf\uf000-\uf0ff\uf900-\ufaff\ufb00-\ufb06\p{Cc}]/u;

const typed = (char: string): string => {
  if (/[\u00a0\t\n\r]/u.test(char)) return ' ';
  if (char === '\u2015') return '—';
  if (char === '\u301c') return '～';
  if (/[\uf000-\uf0ff\p{Cc}\u00ad]/u.test(char)) return '';
  return /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/u.test(char) ? char.normalize('NFKC') : char;
};

/** Radicals that Unicode does not say are the same as a character, each before that character. */
const radicals = new Map(
  Array.from(
    '⼾户⺁厂⺇几⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺪疋⺫目⺬示⺮竹⺯糸⺱网⺷羊⺸羊⺹老⺼月⺽臼⺾艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻍辶⻐金⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', char = '']) => [radical, char] as const,
  ),
);
