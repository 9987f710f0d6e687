/** The text that Telegram reads from HTML, and what of it is set in another style. */
export interface TelegramText {
  readonly text: string;
  readonly set: readonly { readonly tag: string; readonly text: string }[];
}

const opening = /^<(?:b|i|blockquote|blockquote expandable)>/u;
const closing = /^<\/(?:b|i|blockquote)>/u;
const entity = /^&(?:amp|lt|gt|quot);/u;
const words = /^[^<>&"]+/u;

// No object: words such as __proto__ are looked up in it as well.
const characters: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

/** Reads the HTML that we send, more strictly than Telegram: a few tags, none inside another or around nothing, the four entities and nothing bare. */
export function readTelegramHtml(html: string): TelegramText {
  const set: { tag: string; text: string }[] = [];
  let text = '';
  let open: { readonly tag: string; readonly from: number } | null = null;
  for (let rest = html; rest !== '';) {
    const token = [opening, closing, entity, words].map((kind) => kind.exec(rest)?.[0]).find((found) => found);
    if (token === undefined) throw new Error(`no HTML of Telegram: ${rest.slice(0, 40)}`);
    rest = rest.slice(token.length);
    if (opening.test(token)) {
      if (open !== null) throw new Error(`${token} inside <${open.tag}>`);
      open = { tag: token.slice(1, -1), from: text.length };
    } else if (closing.test(token)) {
      if (open?.tag.split(' ')[0] !== token.slice(2, -1)) throw new Error(`${token} closes nothing`);
      if (open.from === text.length) throw new Error(`${token} around nothing`);
      set.push({ tag: open.tag, text: text.slice(open.from) });
      open = null;
    } else text += characters.get(token) ?? token;
  }
  if (open !== null) throw new Error(`<${open.tag}> is left open`);
  return { text, set };
}
