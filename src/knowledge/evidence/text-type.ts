import { decoded } from './decoded.ts';

/** How much of a text is looked at. */
const LOOKED_AT = 256 * 1024;

/** What a text is; `null` for what is none. A table is known by as many separators in every line, as spreadsheets write it. */
export function textType(bytes: Uint8Array): 'text/plain' | 'text/csv' | 'script' | 'web-page' | null {
  const text = decoded(bytes.subarray(0, LOOKED_AT));
  if (text === null) return null;
  const start = text.trimStart();
  if (page.test(start.slice(0, 4096))) return 'web-page';
  if (script.test(start) || /<script[\s>]|<\?php/iu.test(text)) return 'script';
  return isTable(text) ? 'text/csv' : 'text/plain';
}

const page = /^(?:<\?xml|<!doctype|<!--)|<(?:html|head|body|svg|iframe|object|embed|meta|xsl:\w+)[\s>]/iu;

const script =
  /^(?:#!|@?echo\s+off|rem\s|powershell|param\s*\(|set-executionpolicy|windows registry editor|regedit4|\[internetshortcut\]|\[desktop entry\]|on error resume next|dim\s+\w+\s*(?:,|\n|:)|(?:var|let|const)\s+\w+\s*=|function\s+\w+\s*\(|import\s+\w+\s*(?:;|\n|,)|(?:new\s+activexobject|wscript\.|createobject\())/iu;

const MOST_LINES = 20;

function isTable(text: string): boolean {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
  if (lines.length < 2) return false;
  return [',', '\t', ';'].some((mark) => {
    const counts = new Set(lines.map((line) => line.replace(/"[^"]*"/gu, '').split(mark).length));
    return counts.size === 1 && !counts.has(1);
  });
}
