import { describeOnlineGateway } from '#tests/contracts/online-gateway.ts'
import { describeGatewayContract } from '#tests/contracts/payment-gateway.ts'
import { vnpayRig } from '#tests/contracts/rigs/vnpay.ts'
import { vnpayGateway } from './gateway.ts'
import { vnpaySandbox } from './options.ts'

describeGatewayContract('vnpay', () =>
  vnpayGateway({
    ...vnpaySandbox,
    tmnCode: 'CHOLANG1',
    hashSecret: 'MADEUPSECRETFORTESTS0123456789AB',
    timeoutMillis: 100,
    now: () => new Date('2026-11-22T02:00:00Z'),
  }),
)

describeOnlineGateway('vnpay', vnpayRig)
