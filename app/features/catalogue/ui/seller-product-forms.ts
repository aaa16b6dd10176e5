import type { DefaultValue } from '@conform-to/react'
import { z } from 'zod'
import { textField } from '#app/platform/http/fields.ts'
import { formatWhole } from '#app/kernel/money.ts'
import { typedNet } from '../net-quantity.ts'
import type { ProductForEditing } from '../types.ts'

/** The first step: a name, and photos beside it. Either alone is enough to keep a draft. */
export const NewProductSchema = z.object({
  nameVi: textField(140).transform((text) => text.replace(/\s+/g, ' ')),
})

/** What the buttons of a product's page do. */
export const PRODUCT_DEEDS = ['save', 'submit', 'try', 'pause', 'resume', 'archive'] as const
export type ProductDeed = (typeof PRODUCT_DEEDS)[number]
export const ProductDeedSchema = z.enum(PRODUCT_DEEDS).catch('save')

/** What the buttons beside a photo do. */
export const PhotoDeedSchema = z.object({
  do: z.enum(['earlier', 'later', 'first', 'remove']),
  photoId: z.uuid('errors:not_understood'),
})

/** The form's fields as a browser holds them: all of them texts. */
export interface ProductInputs {
  nameVi?: string
  nameEn?: string
  categorySlug?: string
  ocopSetNumber?: string
  descriptionVi?: string
  descriptionEn?: string
  storyVi?: string
  storyEn?: string
  ingredientsVi?: string
  ingredientsEn?: string
  storageVi?: string
  storageEn?: string
  communeCode?: string
  selfDeclaration?: string
  packedToOrder?: string
  harvestMonths?: string[]
  shelfLifeDays?: string
  variants: PackInputs[]
}

export interface PackInputs {
  id?: string
  nameVi?: string
  nameEn?: string
  net?: string
  netUnit?: string
  pieceWordVi?: string
  pieceWordEn?: string
  price?: string
  weightGrams?: string
  minQuantity?: string
  step?: string
  gtin?: string
  retire?: string
}

/** How a product stands in its form at first. A product without packs begins with an empty row. */
export function inputsOf(product: ProductForEditing): DefaultValue<ProductInputs> {
  return {
    ...product,
    categorySlug: product.categorySlug ?? '',
    ocopSetNumber: product.ocopSetNumber === null ? '' : String(product.ocopSetNumber),
    communeCode: product.communeCode ?? '',
    selfDeclaration: product.selfDeclaration ?? '',
    packedToOrder: product.packedToOrder ? 'on' : undefined,
    harvestMonths: product.harvestMonths.map(String),
    shelfLifeDays: product.shelfLifeDays === null ? '' : String(product.shelfLifeDays),
    variants: product.variants.length > 0 ? product.variants.map(packInputs) : [{ netUnit: 'g' }],
  }
}

function packInputs(pack: ProductForEditing['variants'][number]): PackInputs {
  const net = typedNet(pack.net.amount, pack.net.unit)
  return {
    id: pack.id,
    nameVi: pack.name.vi,
    nameEn: pack.name.en,
    net: net.amount,
    netUnit: net.unit,
    pieceWordVi: pack.net.pieceWord?.vi ?? '',
    pieceWordEn: pack.net.pieceWord?.en ?? '',
    price: pack.price > 0n ? formatWhole(pack.price) : '',
    weightGrams: pack.weightGrams > 0 ? String(pack.weightGrams) : '',
    minQuantity: String(pack.minQuantity),
    step: String(pack.step),
    gtin: pack.gtin ?? '',
  }
}
