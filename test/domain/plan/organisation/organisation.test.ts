import { describe, expect, it } from 'vitest';
import { planOf } from '../../../support/plans.ts';

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

  it('may have each post before its holder', () => {
    expect(
      posts(
        '成立领导小组，组长由县长张三担任，副组长由副县长李四、县水利局局长王五担任，成员由县水利局、县财政局主要负责同志组成。',
      ),
    ).toEqual(['组长 县长 张三', '副组长 副县长 李四', '副组长 县水利局局长 王五', '成员 县水利局', '成员 县财政局']);
  });

  it('may be a joint meeting, whose member units are only named', () => {
    expect(posts('建立联席会议制度，召集人由副市长担任，成员单位包括市教育局、市财政局和各区人民政府。')).toEqual([
      '召集人 副市长',
      '成员 市教育局',
      '成员 市财政局',
      '成员 各区人民政府',
    ]);
    expect(posts('建立联席会议制度，市教育局、市财政局为成员单位。')).toEqual(['成员 市教育局', '成员 市财政局']);
  });

  it('has the seat of an office that is named by its group', () => {
    expect(posts('领导小组办公室设在县水利局，办公室主任由县水利局局长兼任，联络员由农村水利股股长赵六担任。')).toEqual(
      ['办公室主任 县水利局局长', '联络员 农村水利股股长 赵六', '办公室 县水利局'],
    );
  });

  it('may be a list of persons, each member on a line of its own', () => {
    expect(
      posts(
        '组  长：张  三　县长',
        '副组长：李四（副县长）',
        '王五　县政府办公室主任',
        '成  员：赵六　县水利局局长',
        '钱七　县教育局党组书记、局长',
        '各成员单位要密切配合。',
      ),
    ).toEqual([
      '组长 县长 张三',
      '副组长 副县长 李四',
      '副组长 县政府办公室主任 王五',
      '成员 县水利局 局长 赵六',
      '成员 县教育局 党组书记、局长 钱七',
    ]);
  });

  it('may be a table', () => {
    expect(posts('组长\t张三\t县长', '成员\t王五\t县水利局局长', '\t赵六\t县财政局局长')).toEqual([
      '组长 县长 张三',
      '成员 县水利局 局长 王五',
      '成员 县财政局 局长 赵六',
    ]);
  });

  it('has the units of members that are named by their heads', () => {
    expect(
      posts('组长：张三（县长）；成员：县水利局局长、县财政局党组书记、局长，县教育局分管负责同志，各乡镇乡镇长。'),
    ).toEqual([
      '组长 县长 张三',
      '成员 县水利局 局长',
      '成员 县财政局 党组书记、局长',
      '成员 县教育局',
      '成员 各乡镇 乡镇长',
    ]);
  });

  it('is not seen where a head only answers for something', () => {
    expect(posts('社区居民委员会主任为第一责任人，家庭成员为监督员。')).toEqual([]);
  });

  it('quotes the words that say so', () => {
    const [post] = planOf('成立领导小组，由县长张三担任组长。').organisation;

    expect(post?.quote).toBe('县长张三担任组长');
  });

  it('is not seen in a sentence that only mentions one', () => {
    expect(posts('重大事项报县安全生产委员会办公室研究。')).toEqual([]);
  });
});
