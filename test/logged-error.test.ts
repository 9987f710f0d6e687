import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loggedError } from '../src/logged-error.ts';

describe('an error in the log', () => {
  it('keeps its class, its code and where it was thrown', () => {
    const error = Object.assign(new TypeError('items is not iterable'), { code: '23505' });

    const logged = loggedError(error);

    expect(logged).toMatchObject({ type: 'TypeError', message: 'items is not iterable', code: '23505' });
    expect(logged.stack).toMatch(/^at .*logged-error\.test/u);
  });

  it('leaves out the values that an error of the database comes with', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint "messages_pkey"'), {
      ...{ query: 'insert into messages values ($1)', params: ['围栏已完成80%'], detail: 'Key (text)=(围栏) exists' },
      where: "unnamed portal parameter $1 = '围栏'",
    });

    const written = JSON.stringify(loggedError(error));

    expect(written).toContain('duplicate key value');
    expect(written).not.toMatch(/围栏|params|detail|insert/u);
  });

  it.each([
    ['SyntaxError', new SyntaxError(`Unexpected token '张', "张三 said no" is not valid JSON`)],
    ['an unclosed quotation', new Error('invalid input syntax for type json: "张三 said no')],
    ['Chinese', new Error('no such item: 张三的围栏，80% said')],
    ['a curly quotation', new Error('heard “said no” and went')],
    ['an address with a token', new Error('fetch https://api.telegram.org/bot123456789:AAabcdefghijk/said failed')],
    ['a bare token', new Error('bot123456789:AAabcdefghijk-said')],
  ])('takes the words out of %s', (_, error) => {
    const { message } = loggedError(error);

    expect(message).not.toMatch(/张三|围栏|no" |AAabc|said no/u);
  });

  it('treats causes alike, and ends with them', () => {
    const circle = new Error('outer', { cause: new Error('no such item: 张三') });
    (circle.cause as Error).cause = circle;

    const written = JSON.stringify(loggedError(circle));

    expect(written).toContain('outer');
    expect(written).not.toContain('张三');
  });

  it('never holds a quotation or Chinese, whatever is thrown', () => {
    const words = fc.string({ unit: fc.constantFrom('张', '三', '"', "'", ' ', 'a', '1', '：', '“', '”', '\n') });

    fc.assert(
      fc.property(words, (said) => {
        const written = JSON.stringify([loggedError(new Error(`before "${said}" after`)), loggedError(said)]);
        expect(written).not.toMatch(/[张三]/u);
      }),
    );
  });
});
