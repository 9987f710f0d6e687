import { describe, expect, it } from 'vitest';
import { planOf } from '../../support/plans.ts';

const posts = (...paragraphs: readonly string[]): readonly string[] =>
  planOf(...paragraphs).organisation.map(({ role, unit, post, name }) =>
    [role, unit, post, name].filter((part) => part !== undefined).join(' '),
  );

describe('the leading group', () => {
  it('has its posts, members, office and liaisons as a sentence words them', () => {
    expect(
      posts(
        '成立平安建设领导小组，由县委副书记、县长张三担任组长，副县长李四任常务副组长、其他县政府领导担任副组长，县水务局、县财政局等单位主要负责人为成员。领导小组下设办公室（简称“县平安办”），由王五同志兼任主任，水务局局长赵六、财政局副局长孙七担任副主任，各成员单位分别确定1名联络员。',
      ),
    ).toEqual([
      '组长 县委副书记、县长 张三',
      '常务副组长 副县长 李四',
      '副组长 其他县政府领导',
      '成员 县水务局',
      '成员 县财政局',
      '办公室主任 王五',
      '办公室副主任 水务局局长 赵六',
      '办公室副主任 财政局副局长 孙七',
      '办公室 县平安办',
      '联络员 各成员单位分别确定1名',
    ]);
  });

  it('counts the posts of several deputies one by one, and those of the head as one person’s', () => {
    expect(posts('成立领导小组，由县委副书记、县长担任组长，县水务局局长、县财政局局长担任副组长。')).toEqual([
      '组长 县委副书记、县长',
      '副组长 县水务局局长',
      '副组长 县财政局局长',
    ]);
  });

  it('finds the office’s seat, and the liaisons in a paragraph of their own', () => {
    expect(
      posts(
        '成立领导小组，由县政府办公室主任张三担任组长。',
        '领导小组下设办公室（以下简称“县平安办”），设在县水务局，由李四同志兼任办公室主任。',
        '每个成员单位确定1名联络员，名单报县平安办。',
      ),
    ).toEqual([
      '组长 县政府办公室主任 张三',
      '办公室主任 李四',
      '办公室 县水务局 县平安办',
      '联络员 每个成员单位确定1名',
    ]);
  });

  it('may be a list', () => {
    expect(
      posts('领导小组组成如下：', '组  长：张三 县长', '副组长：李四 副县长', '成员单位：县水务局、县财政局'),
    ).toEqual(['组长 县长 张三', '副组长 副县长 李四', '成员 县水务局', '成员 县财政局']);
  });

  it('quotes the words that say so', () => {
    const [post] = planOf('成立领导小组，由县长张三担任组长。').organisation;

    expect(post?.quote).toBe('县长张三担任组长');
  });

  it('is not seen in a sentence that only mentions one', () => {
    expect(posts('重大事项报县安全生产委员会办公室研究。')).toEqual([]);
  });
});
