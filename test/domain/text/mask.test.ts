import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked, together, withoutPersonalData } from '../../../src/domain/text/mask.ts';
import { figuresOf, personalNumber, surrounding } from '../../support/personal-numbers.ts';

describe('the numbers of persons are blotted out', () => {
  test.each([
    ['张三13800138000已到位', '张三138******00已到位'],
    ['１３８００１３８０００', '138******00'],
    ['138 0013 8000', '138******00'],
    ['138-0013-8000', '138******00'],
    ['1 3 8 0 0 1 3 8 0 0 0', '138******00'],
    ['+86 138-0013-8000', '+86138******00'],
    ['8613800138000', '86138******00'],
    ['一三八零零一三八零零零', '一三八******零零'],
    ['李四一三八零零一三八零零零一起', '李四一三八******零零一起'],
    ['幺三八〇〇幺三八〇〇〇', '幺三八******〇〇'],
    ['1.13800138000；2.13900139000', '1.138******00；2.139******00'],
    ['①13800138000/13900139000', '①138******00/139******00'],
    ['tel13800138000', 'tel138******00'],
    ['拨打13800138000号码', '拨打138******00号码'],
    ['+852 9123 4567', '+852******67'],
    ['身份证110101199001011237', '身份证110*************37'],
    ['330503 19670401 001x的', '330*************1x的'],
    ['３３０１０２１９９００１０１１２３４', '330*************34'],
    ['130503670401001', '130**********01'],
    ['身份证号：220000000000000000', '身份证号：220*************00'],
    ['工资卡6228480402564890018', '工资卡622**************18'],
    ['6222 0212 3456 7890 128', '622**************28'],
    ['账号 1202020209900012345', '账号 120**************45'],
    ['0571-88012345', '0571******45'],
    ['（0571）88012345', '0571******45'],
    ['010 8801 2345', '010******45'],
    ['057188012345', '0571******45'],
    ['0571-88012345-801', '0571*********01'],
    ['联系电话：88012345', '联系电话：******45'],
    ['京A12345、粤BD12345、京A·12345、京 A 12345', '京A***45、粤B****45、京A***45、京A***45'],
    ['苏A1234警闯红灯', '苏A***4警闯红灯'],
    ['护照号E12345678', '护照号E******78'],
    ['13800138000元旦前联系', '138******00元旦前联系'],
    ['13800138000@example.cn', '138******00@example.cn'],
    ['𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎', '138******00'],
  ])('%s', (written, expected) => {
    expect(masked(written)).toBe(expected);
  });

  test('and counted by their kind', () => {
    const { text, hidden } = withoutPersonalData(
      '张三110101199001011237，13800138000、13900139000；李四一三七零零一三七零零零，京A12345',
    );

    expect(text).toBe('张三110*************37，138******00、139******00；李四一三七******零零，京A***45');
    expect(hidden).toEqual({ identity: 1, mobile: 3, plate: 1 });
    expect(together(hidden, { mobile: 1 }, {})).toEqual({ identity: 1, mobile: 4, plate: 1 });
  });

  test('wherever they stand, once and for all', () => {
    fc.assert(
      fc.property(surrounding, personalNumber, surrounding, personalNumber, (before, one, between, other) => {
        // Two numbers with nothing between them are no longer the numbers.
        const written = `${before}${one.written}，${between}${other.written}）`;

        const { text, hidden } = withoutPersonalData(written);

        expect(figuresOf(text)).not.toContain(one.digits);
        expect(figuresOf(text)).not.toContain(other.digits);
        expect(Object.values(hidden).reduce((sum, count) => sum + count, 0)).toBe(2);
        expect(text.startsWith(before)).toBe(true);
        expect(withoutPersonalData(text)).toEqual({ text, hidden: {} });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what only looks like one stays', () => {
  test.each([
    '完成60%，其中2020年9月30日前完成1,200万元',
    '20200930、20200930123045、20200930123045123',
    '2020-09-30 13:30至2020-10-31 18:00',
    '公通字〔2020〕12号、国办发（2020）15号',
    '项目编号2020-330102-48-01-123456',
    '项目代码：330102202009300001',
    '监控编号13800138000',
    '点位号 33010200001320000012、JK13800138000',
    '第13800138000号档案',
    '2020-13800138000',
    '投资13800138000元，累计13800138000.00元',
    '投入13.8亿元、62220.5万元',
    'IP地址192.168.138.100:8080，端口13800',
    '统一社会信用代码91330100MA27XYZ12X、12330000470051726F',
    '12345热线、96110、110、400-800-1234、95588',
    '举报电话0571-88012345，服务热线010-88012345',
    '1 3 5 7 9 11 13 15',
    '1200 1300 1400 1500、4500 5500 6500 7500',
    '更新A12345号平台，浙A2020012号文',
    'G20200930、E12345678、V2.10.31',
    '二〇二〇年九月三十日，一千三百八十万',
    '护学岗138个、点位8000处、安装13800台',
    '纬度30.274085，经度120.155070',
    '',
  ])('%s', (written) => {
    expect(withoutPersonalData(written)).toEqual({ text: written, hidden: {} });
  });

  test('and so do texts without long numbers, and what buttons say', () => {
    const small = fc.integer({ min: 0, max: 99_999 }).map(String);
    const words = fc.constantFrom('完成', '%，', '月', '日前', '万元', '项', '个点位；', '（', '）', '\n', ' 约', '、');
    const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, small), { maxLength: 30 }), fc.uuid(), at, (parts, token, time) => {
        const written = parts.map(([word, figure]) => `${word}${figure}`).join('');
        const button = `confirm:${token}|undo:123:${time.toISOString()}|report:0=12,1=7:${written}`;

        expect(masked(written)).toBe(written);
        expect(masked(button)).toBe(button);
      }),
      { numRuns: 500 },
    );
  });
});
