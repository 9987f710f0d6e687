import { expect, test } from 'vitest';
import { ordersIn } from '../../../src/assistant/arrangements/orders.ts';

test.each(['更换老旧管道', '改换热力阀门', '置换燃气表具', '调换破损井盖', '互换值班信息'])(
  'a name that begins with a verb of changing is a name: %s',
  (name) => {
    const [order] = ordersIn(`${name}改由应急局牵头`)?.orders ?? [];

    expect(order).toMatchObject({ what: name, wish: { kind: 'units', role: 'lead', units: '应急局' } });
  },
);

test.each(['加快管网规范管理工作协办单位', '加强巡查值守工作配合单位', '加大宣传力度工作参与单位'])(
  'the name of a measure with 协办单位 behind it orders nothing: %s',
  (words) => {
    expect(ordersIn(words)).toBeNull();
  },
);

test('加 before a unit adds it', () => {
  expect(ordersIn('护学岗加上应急局作为参与单位')?.orders[0]).toMatchObject({ wish: { how: 'add', units: '应急局' } });
  expect(ordersIn('护学岗加应急局为配合单位')?.orders[0]).toMatchObject({ wish: { how: 'add', units: '应急局' } });
});
