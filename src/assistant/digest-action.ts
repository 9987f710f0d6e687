const ABOUT = 'digest:about:';

/** 查看全文: the digest of now, whole. */
export const WHOLE_DIGEST = 'digest:whole';

/** 就摘要提问: what is said next is about these rows, in the order in which the digest numbers them. */
export const aboutDigest = (itemIds: readonly string[]): string => `${ABOUT}${itemIds.join(',')}`;

/** The rows that a button is about; `null` for another button. */
export function readAboutDigest(action: string): readonly string[] | null {
  if (!action.startsWith(ABOUT)) return null;
  return action
    .slice(ABOUT.length)
    .split(',')
    .filter((id) => /^\d+$/u.test(id));
}
