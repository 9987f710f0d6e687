import { isLayout } from './table-lines.ts';
import { weigh, type Weights } from './weights.ts';
import type { Element, Node } from './tree.ts';
import { attribute, hasAttribute, isElement, isUnseen, textOf } from './tree.ts';

/** What a page publishes. */
export interface Article {
  /** As the page calls it; `''` where it does not say. */
  readonly title: string;
  readonly nodes: readonly Node[];
  /** What stands among these nodes and belongs to the site. */
  readonly leave: (element: Element) => boolean;
}

/**
 * Finds the article of a page: between the marks that government sites set (`ContentStart`, `ContentEnd`), else in what the page declares to be its
 * article, else in the innermost element with nearly all the words that are not links. A page that has none of these is taken whole.
 */
export function articleOf(page: readonly Node[]): Article {
  const weights = weigh(page);
  const leave = (element: Element): boolean => isChrome(element, weights);
  const nodes = markedRange(page) ?? declared(page, weights)?.childNodes ?? densest(page, weights);
  return { title: titleOf(page), nodes, leave };
}

function markedRange(page: readonly Node[]): readonly Node[] | null {
  const start = find(page, (element) => isMeta(element, 'contentstart'));
  const among = start?.parentNode?.childNodes;
  if (start === null || among === undefined) return null;
  const from = among.indexOf(start) + 1;
  const end = among.findIndex((node, i) => i >= from && holdsMark(node));
  const range = among.slice(from, end === -1 ? undefined : end);
  return range.some(hasWords) ? range : null;
}

const holdsMark = (node: Node): boolean => find([node], (element) => isMeta(element, 'contentend')) !== null;

const isMeta = (element: Element, name: string): boolean =>
  element.tagName === 'meta' && attribute(element, 'name').toLowerCase() === name;

/** Names that content systems give the element around an article. */
const articleName =
  /^(?:trs_(?:ue)?editor|ucap-content|zoom|zoomcon|pages_content|vsb_content(?:_\d+)?|wp_articlecontent|article[-_]?(?:content|body|text|con|detail|main)|news[-_]?(?:content|text|body|con)|content[-_]?(?:text|body|detail|article)|main[-_]?(?:text|article)|text[-_]?content|detail[-_]?(?:content|text|con)|post[-_]?content|entry-content|rich_media_content|js_content|xxgk[-_]?(?:content|con))$/i;

const isDeclared = (element: Element): boolean =>
  element.tagName === 'article' ||
  element.tagName === 'main' ||
  attribute(element, 'role') === 'main' ||
  attribute(element, 'itemprop').toLowerCase() === 'articlebody' ||
  namesOf(element).some((name) => articleName.test(name));

/** Of those with most of the page's words the one that holds least else. */
function declared(page: readonly Node[], weights: Weights): Element | null {
  const large = filter(page, isDeclared).filter((element) => weights.of(element).words >= weights.whole * 0.6);
  const most = large.reduce((words, element) => Math.max(words, weights.of(element).words), 0);
  const [best] = large
    .filter((element) => weights.of(element).words >= most * 0.95)
    .toSorted((a, b) => weights.of(a).all - weights.of(b).all);
  return best ?? null;
}

function densest(page: readonly Node[], weights: Weights): readonly Node[] {
  const body = find(page, ({ tagName }) => tagName === 'body');
  let inner = body;
  for (let next = inner; next !== null; next = heaviestChild(next, weights)) inner = next;
  // Inside a table or a list lies a part of the text, however large.
  return inner?.childNodes ?? page;
}

function heaviestChild(element: Element, weights: Weights): Element | null {
  const child = element.childNodes
    .filter(isElement)
    .find((each) => weights.of(each).words >= Math.max(weights.whole * 0.9, 1));
  return child !== undefined && encloses(child) ? child : null;
}

const encloses = (element: Element): boolean =>
  enclosing.has(element.tagName) && (element.tagName !== 'table' || isLayout(element));

const enclosing = new Set('div section center form table tbody tr td font span dl dd'.split(' '));

const chromeName =
  /^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|position|dqwz|share|bshare|bdsharebuttonbox|social[-_]?share|sharebox|footer|foot|copyright|sidebar|aside|related|relate|xgwj|xgjd|xglj|toolbar|tools|print|fontsize|prevnext|pagination|pager|recommend|comments?|qrcode|ewm|search|searchbox|links|friendlink|skip-?link)$/i;
const chromeRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary']);
const chromeTags = new Set(['nav', 'footer', 'aside']);

/** What a site puts around its articles. However it is called, what holds a good part of the page's words is none of it. */
function isChrome(element: Element, weights: Weights): boolean {
  const { words, all } = weights.of(element);
  if (words > weights.whole * 0.4) return false;
  if (chromeTags.has(element.tagName) || chromeRoles.has(attribute(element, 'role'))) return true;
  if (isPageHeader(element) || namesOf(element).some((name) => chromeName.test(name))) return true;
  return ['ul', 'ol', 'div', 'table'].includes(element.tagName) && all >= 20 && words < all * 0.3;
}

const isPageHeader = (element: Element): boolean =>
  element.tagName === 'header' && find([element], ({ tagName }) => /^h[1-3]$/.test(tagName)) === null;

function titleOf(page: readonly Node[]): string {
  const meta = ['articletitle', 'og:title'].flatMap((name) => filter(page, (element) => isTitled(element, name)));
  const [said = ''] = meta.map((element) => attribute(element, 'content').trim()).filter(Boolean);
  if (said !== '') return said;
  const headings = filter(page, ({ tagName }) => tagName === 'h1')
    .map(words)
    .filter(Boolean);
  if (headings.length === 1) return headings[0] ?? '';
  const title = find(page, ({ tagName }) => tagName === 'title');
  return title === null ? '' : (words(title).split(/[-_|—–]{1,2}/)[0] ?? '').trim();
}

const isTitled = (element: Element, name: string): boolean =>
  element.tagName === 'meta' &&
  (attribute(element, 'name') || attribute(element, 'property')).toLowerCase() === name &&
  hasAttribute(element, 'content');

const namesOf = (element: Element): readonly string[] =>
  `${attribute(element, 'id')} ${attribute(element, 'class')}`.split(/\s+/).filter(Boolean);

const words = (node: Node): string =>
  (textOf(node) ?? (isElement(node) ? node.childNodes.map(words).join('') : '')).replace(/\s+/g, ' ').trim();

const hasWords = (node: Node): boolean =>
  textOf(node) !== null
    ? (textOf(node) ?? '').trim() !== ''
    : isElement(node) && !isUnseen(node) && node.childNodes.some(hasWords);

const find = (nodes: readonly Node[], test: (element: Element) => boolean): Element | null =>
  filter(nodes, test)[0] ?? null;

function filter(nodes: readonly Node[], test: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (!isElement(node)) return;
    if (test(node)) found.push(node);
    node.childNodes.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}
