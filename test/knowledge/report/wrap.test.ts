import { describe, expect, it } from 'vitest';
import { shortened, wrap } from '../../../src/knowledge/report/wrap.ts';

describe('a paragraph on a terminal', () => {
  it('breaks between Chinese characters, each two columns wide, and keeps clear of its mark', () => {
    expect(wrap('县水务局牵头修好堤坝', { width: 14, mark: '- ' })).toEqual(['- 县水务局牵头', '  修好堤坝']);
  });

  it('breaks at blanks between Latin words, and never before a closing mark', () => {
    expect(wrap('mend the dike now', { width: 9, mark: '' })).toEqual(['mend the', 'dike now']);
    expect(wrap('县水务局。', { width: 8, mark: '' })).toEqual(['县水务局。']);
  });

  it('shows no control character', () => {
    expect(wrap('甲\u001b[31m\n乙', { width: 40, mark: '' })).toEqual(['甲 [31m 乙']);
  });
});

it('shortens a long stretch and says how long it is', () => {
  expect(shortened('修好堤坝', 4)).toBe('修好堤坝');
  expect(shortened('修好😀堤坝', 3)).toBe('修好😀…（共 5 字）');
});
