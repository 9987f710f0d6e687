/** A page laid out as offices do: letters of 16 points, first lines indented, a centred title, a page number at the foot. */
export function officeHtml(body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${style}</style>${body}</html>`;
}

const style = `
@page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm; @bottom-center { content: "— " counter(page) " —"; font-size: 14pt } }
body { margin: 0; font: 16pt/28pt FangSong, "Noto Sans CJK SC" }
h1 { margin: 0 0 28pt; font-size: 22pt; font-weight: normal; line-height: 35pt; text-align: center }
p { margin: 0; text-indent: 2em; text-align: justify }
p.signed { text-align: right; padding-right: 4em }
table { width: 100%; border-collapse: collapse; font-size: 11pt; line-height: 16pt }
td, th { border: 1px solid #000; padding: 3px 5px }
`;

/** The paragraphs of a plain text, its two titles, signature and date recognised. */
export function paragraphsHtml(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => `<${tagOf(line, i)}>${escaped(line.trim())}`).join('\n');
}

function tagOf(line: string, i: number): string {
  if (i === 0 || /^.{4,40}(?:方案|计划|要点)$/u.test(line)) return 'h1';
  return /^.{4,20}(?:办公室|年\d+月\d+日)$/u.test(line) ? 'p class="signed"' : 'p';
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
