import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, partsOf, sentencesOf, stretchAround } from '../../../src/domain/text/sentences.ts';

const long =
  '由牵头单位会同各参与单位逐项核对台账、逐项明确责任人和完成时间，并把核对结果连同佐证材料一并报送办公室备查';

describe('sentences', () => {
  it('keep their closing marks, and the quotation marks after them', () => {
    expect(sentencesOf('他说：“先报送。”再核对；后归档！')).toEqual(['他说：“先报送。”', '再核对；后归档！']);
    expect(partsOf('先报送；再核对（逐项）。没有标点')).toEqual(['先报送；', '再核对（逐项）。', '没有标点']);
    expect(partsOf('。；')).toEqual([]);
  });

  it('are verbatim stretches of the paragraph', () => {
    const paragraph = fc.stringMatching(/^[甲乙其该。；：，、（）”\n ]{0,60}$/u);

    fc.assert(
      fc.property(paragraph, (text) => {
        for (const part of partsOf(text)) {
          expect(text).toContain(part);
          expect(text).toContain(stretchAround(part, text));
          expect(stretchAround(part, text)).toContain(part);
        }
        expect(text).toContain(beginningOf(text, 20));
      }),
    );
  });
});

describe('what is quoted of a paragraph', () => {
  it('is the whole of a short sentence', () => {
    expect(stretchAround('逾期不报的，予以通报。', '每月5日前报送；逾期不报的，予以通报。')).toBe(
      '每月5日前报送；逾期不报的，予以通报。',
    );
  });

  it('is the part of a long one that answers', () => {
    const paragraph = `${long}；${long}；每年组织两次演练；${long}。`;

    expect(stretchAround('每年组织两次演练；', paragraph)).toBe('每年组织两次演练；');
  });

  it('is a list with what announces it', () => {
    const list = `应当提交下列材料：（1）申请表；（2）${long}；（3）${long}。`;

    expect(stretchAround('应当提交下列材料：（1）申请表；', `窗口当日登记。${list}`)).toBe(list);
  });

  it('takes in the sentence before where it speaks of that', () => {
    const paragraph = '评审在二十日内完成。其中，重大项目可以延长十日。费用由单位承担。其他事项另行通知。';

    expect(stretchAround('其中，重大项目可以延长十日。', paragraph)).toBe(
      '评审在二十日内完成。其中，重大项目可以延长十日。',
    );
    expect(stretchAround('其他事项另行通知。', paragraph)).toBe('其他事项另行通知。');
  });

  it('begins with as many sentences as fit', () => {
    expect(beginningOf('一二三四。五六七八。九十。', 12)).toBe('一二三四。五六七八。');
    expect(beginningOf('一二三四五六七八九十。', 3)).toBe('一二三四五六七八九十。');
    expect(beginningOf('没有句号', 3)).toBe('没有句号');
  });
});
