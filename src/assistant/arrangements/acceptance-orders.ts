import type { Order } from './order.ts';

const ALREADY = '(?:已经?|现已|现|可以|可|也|都|均|全部|一次性|顺利|正式|予以|准予|同意)*';
const DONE = '(?:(?:已经?|全部|均|都|现已|按期)*(?:完成|办结|做完|竣工|完工)(?:了)?(?:并且?|且|,)?)';
const PASSED =
  '(?:验收(?:合格|通过|完毕|完成|过了|过关|了)|(?:完成|通过)(?:了)?(?:竣工|最终|县级|市级|上级|专家|现场)?验收|验收销号)';

const accepting = new RegExp(
  `^(?<what>.*?)(?<done>${DONE})?(?:${ALREADY}${PASSED}|(?:准予|予以|同意)(?:验收|销号))(?:了)?$`,
  'u',
);
const acceptingBefore =
  /^(?:同意|准予|验收通过|通过)(?:对)?(?<what>.+?)(?:的)?(?:予以)?(?:验收通过|通过验收|验收|销号)$|^验收通过(?<other>.+)$/u;

/** Told to the ledger rather than of the work. */
const marking = [
  /^(?<what>.+?)(?:标记?(?:为|成)|记(?:为|成)|列为|置为|改(?:为|成)|设为|登记为|登记)(?:已)?(?:经)?(?:验收(?:通过|合格)?|通过验收|销号)(?:状态)?$/u,
  /^mark (?:the )?(?<what>.+?) (?:as )?accepted$/u,
  /^(?:accept|sign off)(?: on)? (?:the )?(?<what>.+?)$/u,
];
const englishAccepting =
  /^(?:the )?(?<what>.+?) (?:has |have )?(?:passed (?:the )?acceptance|is accepted|has been accepted)$/u;
const englishDone = /^(?:the )?(?<what>.*?)(?: is| are)? ?(?<done>done) and accepted$/u;

const REJECTED =
  '(?:验收(?:不|未|没有?)(?:能)?(?:通过|合格|过(?:关)?)|未(?:能)?通过验收|没(?:有)?通过验收|不(?:予|能|同意)(?:通过)?(?:验收|销号))';
const BACK = '(?:退回|打回)(?:去)?(?:整改|重做|重办|重新办理|完善)?';
const rejecting = [
  new RegExp(`^(?<what>.*?)(?:被|予以)?(?:${REJECTED}|${BACK})(?:了)?(?:[,:]|(?=因))?(?<reason>.*)$`, 'u'),
  /^(?:the )?(?<what>.+?) (?:has )?failed (?:the )?acceptance(?:[,:]? ?(?:because|since|as|due to)?:? ?(?<reason>.+))?$/u,
  /^(?:reject|send back|return) (?:the )?(?<what>.+?)(?:[,:]? (?:because|since|as|due to):? ?(?<reason>.+))?$/u,
  /^send (?:the )?(?<what>.+?) back(?:[,:]? (?:because|since|as|due to):? ?(?<reason>.+))?$/u,
];

/** Reads a clause, folded, as the office's word on finished work. */
export function acceptanceOrderIn(clause: string): Order | null {
  for (const pattern of rejecting) {
    const groups = pattern.exec(clause)?.groups;
    if (groups !== undefined) return rejection(groups);
  }
  for (const pattern of marking) {
    const what = pattern.exec(clause)?.groups?.['what'];
    if (what !== undefined) return { what: what.trim(), plain: false, wish: { kind: 'accept', done: false } };
  }
  const groups = (
    acceptingBefore.exec(clause) ??
    accepting.exec(clause) ??
    englishDone.exec(clause) ??
    englishAccepting.exec(clause)
  )?.groups;
  if (groups === undefined) return null;
  const what = (groups['what'] ?? groups['other'] ?? '').trim();
  return { what, plain: !/同意|准予|予以/u.test(clause), wish: { kind: 'accept', done: groups['done'] !== undefined } };
}

function rejection(groups: Readonly<Record<string, string | undefined>>): Order | null {
  const { what = '', reason = '' } = groups;
  // 退回去修 is told of things, 退回了 of money.
  const words = withoutLabel(reason);
  return { what: what.trim(), plain: true, wish: { kind: 'reject', reason: words === '' ? null : words } };
}

/** The reason itself: without 原因是, 因为. */
export const withoutLabel = (words: string): string =>
  words
    .trim()
    .replace(
      /^[,:;\s]*(?:主要)?(?:原因|理由|问题)?(?:是|在于|为)?[:,]?(?:因为?|由于|鉴于|because|since|due to)?[:,\s]*/u,
      '',
    );
