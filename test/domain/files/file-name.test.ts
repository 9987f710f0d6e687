import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, nameAs } from '../../../src/domain/files/file-name.ts';

test('keeps the last part of a path, and nothing that steers a screen or a direction', () => {
  expect(cleanName('/home/me/现场照片.jpg')).toBe('现场照片.jpg');
  expect(cleanName('C:\\fakepath\\现场.jpg')).toBe('现场.jpg');
  expect(cleanName('../../etc/passwd')).toBe('passwd');
  expect(cleanName('照片\u202Egpj.exe')).toBe('照片gpj.exe');
  expect(cleanName('a\u0000b\u001B[31m\n.png')).toBe('ab[31m.png');
  expect(cleanName('  现场   照片 .png ')).toBe('现场 照片 .png');
  expect(cleanName('张三 13812345678.png')).not.toContain('12345678');
  expect(cleanName('a"<b>|c?.png')).toBe('a__b__c_.png');
  expect(['', '...', '\u202E', 'a/'].map(cleanName)).toEqual(['附件', '附件', '附件', '附件']);
});

test('ends as the type does, so that it is opened as nothing else', () => {
  expect(nameAs('现场.JPG', 'image/jpeg')).toBe('现场.JPG');
  expect(nameAs('现场.png', 'image/jpeg')).toBe('现场.png.jpg');
  expect(nameAs('方案', 'application/pdf')).toBe('方案.pdf');
  expect(nameAs('通知.wps', 'application/msword')).toBe('通知.wps');
});

test('any name at all becomes one that is short, readable and of its type', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const shown = nameAs(name, 'text/plain');

      expect(Array.from(shown).length).toBeLessThanOrEqual(80);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\<>:"|?*]/u);
      expect(shown).toMatch(/\.(?:txt|md|log)$/iu);
      expect(nameAs(shown, 'text/plain')).toBe(shown);
    }),
  );
});
