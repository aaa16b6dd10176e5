export { PROVINCE_SEAT } from './delivery-zone.ts'
export { defaultTariff, priceDelivery, tariffFault, zones, type TariffStepInput } from './tariff.ts'
export type * from './delivery.types.ts'
