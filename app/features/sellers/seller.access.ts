import type { Prisma } from '#app/platform/db/generated/client.ts'

/** Sellers whose page exists for everybody. Suspended and closed ones are gone at once. */
export const openSellers = { status: 'verified' } as const satisfies Prisma.SellerWhereInput
