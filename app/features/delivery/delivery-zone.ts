import type { GeographyPort } from '#app/features/geography/index.ts'
import type { DeliveryZone } from '#app/platform/db/generated/enums.ts'

/**
 * Phường Việt Trì, the seat of Phú Thọ. A maker whose commune nobody knows counts as being somewhere in the
 * province: its parcels are priced from the seat, and never as going to the same commune.
 */
export const PROVINCE_SEAT = '07900'

/** How far a parcel goes. @throws RangeError for a shopper's code that is no commune of today */
export function zoneOf(
  geography: GeographyPort,
  sellerCommuneCode: string | null,
  shopperCommuneCode: string,
): DeliveryZone {
  const zone = geography.zoneBetween(sellerCommuneCode ?? PROVINCE_SEAT, shopperCommuneCode)
  return sellerCommuneCode === null && zone === 'same_commune' ? 'same_province' : zone
}
