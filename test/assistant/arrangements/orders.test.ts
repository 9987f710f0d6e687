import { expect, test } from 'vitest';
import { ordersIn } from '../../../src/assistant/arrangements/orders.ts';

test.each(['更换老旧管道', '改换热力阀门', '置换燃气表具', '调换破损井盖', '互换值班信息'])(
  'a name that begins with a verb of changing is a name: %s',
  (name) => {
    const [order] = ordersIn(`${name}改由应急局牵头`)?.orders ?? [];

    expect(order).toMatchObject({ what: name, wish: { kind: 'units', role: 'lead', units: '应急局' } });
  },
);
