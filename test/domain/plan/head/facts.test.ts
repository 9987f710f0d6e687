import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/domain/plan/read-plan.ts';

const factsOf = (...lines: readonly string[]) => readPlan({ file: 'a.txt', text: lines.join('\n') }).facts;

describe('what a plan says of itself', () => {
  it('takes the plan’s own title and date, not the notice’s or the page’s', () => {
    expect(
      factsOf(
        '关于印发《清河县防汛实施方案》的通知',
        '来源：清河县水务局 发布时间：2021-05-09 浏览次数：3',
        '清水〔2021〕8号',
        '各镇：',
        '现印发给你们。',
        '2021年3月15日',
        '清河县防汛实施方案',
        '一、目标',
      ),
    ).toEqual({
      title: '清河县防汛实施方案',
      number: '清水〔2021〕8号',
      issuer: '清河县水务局',
      issuedOn: '2021-03-15',
    });
  });

  it('joins a title of two lines, and reads a signature in Chinese numerals', () => {
    expect(
      factsOf(
        '清河县人民政府关于进一步加强防汛工作的',
        '若干意见',
        '一、目标',
        '保安全。',
        '清河县人民政府',
        '二〇二一年三月十五日',
      ),
    ).toEqual({
      title: '清河县人民政府关于进一步加强防汛工作的若干意见',
      number: null,
      issuer: '清河县人民政府',
      issuedOn: '2021-03-15',
    });
  });

  it('reads a text that has lost its line breaks', () => {
    expect(
      factsOf(
        '清河县人民政府关于加强防汛的意见清府〔2021〕9号各镇：现提出意见。一、任务修堤。清河县人民政府2021年3月15日（此件公开发布）',
      ),
    ).toEqual({
      title: '清河县人民政府关于加强防汛的意见',
      number: '清府〔2021〕9号',
      issuer: '清河县人民政府',
      issuedOn: '2021-03-15',
    });
  });

  it('reads the head of a Markdown file', () => {
    expect(factsOf('# 清河县防汛方案', '', '清府〔2021〕9号', '', '## 一、工作要求', '按时报送。')).toMatchObject({
      title: '清河县防汛方案',
      number: '清府〔2021〕9号',
    });
  });

  it('takes no number that belongs to another paper, and no day that does not exist', () => {
    expect(factsOf('防汛方案', '根据《通知》（省水〔2020〕1号）制定。', '2021年2月30日')).toMatchObject({
      number: null,
      issuedOn: null,
    });
  });

  it('takes the file’s name where the text has no title', () => {
    expect(
      factsOf(
        '为做好防汛工作，根据上级部署，结合我县实际，提出以下意见，请各有关单位认真贯彻执行，不得有误，一抓到底。',
      ).title,
    ).toBe('a');
  });

  it.each([
    ['清府办〔2021〕9号'],
    ['清府办［2021］9 号'],
    ['清府办[2021]9号'],
    ['清府办（2021）第9号'],
    ['清府办【2021】9号'],
  ])('writes the number in its own brackets: %s', (number) => {
    expect(factsOf(number, '清河县防汛方案', '一、目标').number).toBe('清府办〔2021〕9号');
  });

  it('has all who sign, one above another or side by side', () => {
    const notice = ['清教联〔2021〕3号', '关于印发《清河县校园安全行动方案》的通知', '各学校：', '现印发给你们。'];
    const plan = ['清河县校园安全行动方案', '一、目标'];

    expect(factsOf(...notice, '清河县教育局', '清河县公安局', '二〇二一年三月五日', ...plan)).toEqual({
      title: '清河县校园安全行动方案',
      number: '清教联〔2021〕3号',
      issuer: '清河县教育局 清河县公安局',
      issuedOn: '2021-03-05',
    });
    expect(factsOf(...notice, '清河县教育局　　清河县公安局', '2021 年 3 月 5 日', ...plan)).toMatchObject({
      issuer: '清河县教育局 清河县公安局',
      issuedOn: '2021-03-05',
    });
  });

  it('takes the imprint where nobody signed, and a date in brackets under the title', () => {
    expect(
      factsOf(
        '清河县防汛方案',
        '一、目标',
        '保安全。',
        '抄送：县委办公室。',
        '清河县人民政府办公室　　2021年3月5日印发',
      ),
    ).toMatchObject({ issuer: '清河县人民政府办公室', issuedOn: '2021-03-05' });
    expect(factsOf('清河县防汛方案', '（清河县人民政府 2021年3月5日）', '一、目标')).toMatchObject({
      issuer: '清河县人民政府',
      issuedOn: '2021-03-05',
    });
  });

  it('finds the plan behind the word 附件 of its notice', () => {
    expect(
      factsOf(
        '清河县人民政府办公室',
        '关于印发《清河县防汛方案》的通知',
        '附件：清河县防汛方案',
        '清河县人民政府办公室',
        '2021年3月5日',
        '附件',
        '清河县防汛方案',
        '一、目标',
      ),
    ).toMatchObject({ title: '清河县防汛方案', issuer: '清河县人民政府办公室' });
  });

  it('joins a title that was broken anywhere, with the years or 试行 under it', () => {
    expect(factsOf('清河县农村饮水安全巩固提升', '三年行动方案', '（2021—2023年）', '一、目标').title).toBe(
      '清河县农村饮水安全巩固提升三年行动方案（2021—2023年）',
    );
    expect(factsOf('清河县第二人民医院', '2021年度工作计划', '一、目标').title).toBe(
      '清河县第二人民医院2021年度工作计划',
    );
  });

  it('reads the head of an English plan', () => {
    expect(
      factsOf('Clearwater Borough Council', 'Warm Homes Action Plan 2021', 'Adopted: 14 March 2021', '1. Purpose'),
    ).toEqual({
      title: 'Warm Homes Action Plan 2021',
      number: null,
      issuer: 'Clearwater Borough Council',
      issuedOn: '2021-03-14',
    });
    expect(
      factsOf('# Library Plan', 'Issued by: City Library Board', 'Ref: CLB/7', 'Date: March 14, 2021'),
    ).toMatchObject({
      number: 'CLB/7',
      issuer: 'City Library Board',
      issuedOn: '2021-03-14',
    });
  });
});
