export { defaultTariff, priceDelivery, zones, type TariffStepInput } from './tariff.ts'
export type * from './delivery.types.ts'
