import { fold } from '../../domain/text/fold.ts';
import { acceptanceOrderIn, withoutLabel } from './acceptance-orders.ts';
import { dueOrderIn } from './due-orders.ts';
import type { Order } from './order.ts';
import { unitOrderIn } from './unit-orders.ts';

/** What a message orders. */
export interface Orders {
  readonly orders: readonly Order[];
  /** Why, in the message's words. */
  readonly reason: string | null;
  /** Clauses that order nothing. */
  readonly others: readonly string[];
}

/** Longer stretches are prose, and no order. */
const LONGEST = 120;

const mayOrder =
  /牵头|主办|主责|负责|责任|参与|参加|配合|协办|协同|协助|交给|转给|划归|时限|期限|截止|到期|时间|延|推|宽|提前|提早|前移|长期|验收|销号|退回|打回|\b(?:lead|led|add|remove|drop|give|hand|assign|transfer|deadline|due|postpone|delay|extend|bring|accept\w*|reject|send|return)\b/u;

const pleading =
  /^(?:请|麻烦|帮我|帮忙|把|将|对|关于|现将|现把|决定|会议决定|经(?:过)?.{0,8}?(?:研究|同意|批准|商定|讨论)(?:决定)?|按照?.{1,16}?(?:要求|意见|安排|部署)|根据.{1,16}?(?:要求|意见|安排|部署|决定)|拟|我们?(?:单位|这边)?(?:想|要|需要)?|领导(?:说|要求|定了?|决定)|办公室(?:决定|研究)?|那(?:就|么)?|另外|同时|还有|并且?|且|然后|顺便|还是|统一|一并|也|再|就|please|now|and|then|also|,|\s)+/u;
const trailing = /(?:一下|吧|了|谢谢|辛苦(?:了)?|为宜|即可|就行|好了|调整|修改|please|thanks?|thank you|[\s.~…])+$/u;
const joint =
  /(?:,|(?<=.{2}))(?:并且?|同时|且|以及)(?=(?:由|把|将|改|完成时限|时限|期限|牵头|参与|增加|去掉|取消|延|请))|\s+and\s+(?=(?:make|set|move|add|remove|drop|change|let|extend|postpone|mark)\b)/gu;
/** 由甲牵头乙配合 says two things. */
const unmarked =
  /(?<=牵头|负责|主办)(?!的|单位|部门|人|[,;。])(?=[^,;。牵]{2,40}(?:配合|参与|协办|协助)(?=$|[,;。]))/gu;
const marks = /[;。!\n]+|,+|\.(?=\s|$)/u;

/** Reads a message as orders to the ledger; `null` where it orders nothing. */
export function ordersIn(words: string): Orders | null {
  const text = fold(words).trim();
  if (!mayOrder.test(text)) return null;
  const clauses = text
    .replace(joint, ',')
    .replace(unmarked, ',')
    .split(marks)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const { orders, reason, others } = clauses.reduce(take, { orders: [], reason: null, others: [] });
  return orders.length === 0 ? null : finished({ orders, reason, others });
}

function take(found: Orders, clause: string): Orders {
  const last = found.orders.at(-1);
  const because = reasonIn(clause);
  if (because !== null) return { ...found, reason: because };
  const order = orderIn(clause);
  if (order !== null) return { ...found, orders: [...found.orders, order] };
  // A list of units may go on behind a comma, and a reason behind a rejection.
  if (
    last?.wish.kind === 'units' &&
    last.wish.units !== '' &&
    /^[\p{L}\p{N}、()和与及]{2,24}$/u.test(clause) &&
    isUnitLike(clause)
  )
    return {
      ...found,
      orders: [
        ...found.orders.slice(0, -1),
        { ...last, wish: { ...last.wish, units: `${last.wish.units}、${clause}` } },
      ],
    };
  if (last?.wish.kind === 'reject')
    return { ...found, reason: found.reason === null ? clause : `${found.reason}，${clause}` };
  return { ...found, others: [...found.others, clause] };
}

const isUnitLike = (clause: string): boolean =>
  /(?:[局委办室站所队院厅部处科镇乡]|中心|街道|集团|公司|联)$/u.test(clause);

const because =
  /^(?:主要)?(?:原因|理由|问题)(?:是|在于|为|:)|^(?:因为?(?!此)|由于|鉴于|考虑到)|^(?:because|since|due to)\b/u;

const reasonIn = (clause: string): string | null => (because.test(clause) ? withoutLabel(clause) : null);

function orderIn(clause: string): Order | null {
  const words = clause.replace(pleading, '');
  if (words === '' || words.length > LONGEST) return null;
  const bare = words.replace(trailing, '');
  return (
    [bare, words].map((said) => acceptanceOrderIn(said) ?? dueOrUnits(said)).find((order) => order !== null) ?? null
  );
}

/** 把牵头单位由甲调整为乙 names no day, and 时限由9月底延到10月底 no unit. */
const dueOrUnits = (words: string): Order | null =>
  /牵头|主办|主责|负责|参与|参加|配合|协办|协同|协助|交给|转给|划归/u.test(words) && !/时限|期限|截止|延/u.test(words)
    ? unitOrderIn(words)
    : (dueOrderIn(words) ?? unitOrderIn(words));

const finishing = /^(?<what>.*?)(?:已经?|全部|均|都|按期|如期)*(?:完成|办结|做完|竣工|完工)(?:了)?$/u;

/** A report, and no name. */
const howFar = /\d\s*%|[成半]$|完成|办结|推进|启动|开工|受阻|卡|进展/u;

/** What one clause leaves open another says: the name of the work, that it is done, why it goes back. */
function finished({ orders, reason, others }: Orders): Orders {
  const accepts = orders.some(({ wish }) => wish.kind === 'accept');
  const done = accepts ? others.find((clause) => finishing.test(clause)) : undefined;
  const left = others.filter((clause) => clause !== done);
  const name = finishing.exec(done ?? '')?.groups?.['what'] ?? left.find((clause) => !howFar.test(clause)) ?? '';
  const isNamed = orders.some(({ what }) => what !== '');
  const named =
    isNamed || name === '' ? orders : orders.map((order) => ({ ...order, what: name.replace(pleading, '') }));
  return {
    orders: togetherWithLead(inherited(named)).map((order) =>
      withReason(done === undefined ? order : doneToo(order), reason),
    ),
    reason,
    others: isNamed || done !== undefined ? left : left.filter((clause) => clause !== name),
  };
}

/** 由住建局配合 joins those that take part, unless the whole arrangement is told: 改由公安局牵头，住建局配合. */
function togetherWithLead(orders: readonly Order[]): readonly Order[] {
  const tellsLead = (what: string) =>
    orders.some((order) => order.what === what && order.wish.kind === 'units' && order.wish.role === 'lead');
  return orders
    .filter(
      ({ what, wish }, i) =>
        wish.kind !== 'reject' ||
        orders.findIndex((other) => other.wish.kind === 'reject' && other.what === what) === i,
    )
    .map((order) => {
      const { wish, what, plain } = order;
      if (wish.kind !== 'units' || wish.role === 'lead' || wish.how !== 'set' || !plain || tellsLead(what))
        return order;
      return { ...order, wish: { ...wish, how: 'add' } };
    });
}

const doneToo = (order: Order): Order =>
  order.wish.kind === 'accept' ? { ...order, wish: { ...order.wish, done: true } } : order;

const withReason = (order: Order, reason: string | null): Order =>
  order.wish.kind === 'reject' && order.wish.reason === null ? { ...order, wish: { ...order.wish, reason } } : order;

/** A clause that names no work goes on about the work before it. */
function inherited(orders: readonly Order[]): readonly Order[] {
  let what = orders.find((order) => order.what !== '')?.what ?? '';
  return orders.map((order) => {
    if (order.what !== '') what = order.what;
    return order.what === '' ? { ...order, what } : order;
  });
}
