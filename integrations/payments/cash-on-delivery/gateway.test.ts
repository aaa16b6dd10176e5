import { describeGatewayContract } from '#tests/contracts/payment-gateway.ts'
import { cashOnDeliveryGateway } from './gateway.ts'

describeGatewayContract('cash-on-delivery', () => cashOnDeliveryGateway({ largest: 5_000_000n }))
