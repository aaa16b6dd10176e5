import { z } from 'zod'
import type { QuantityUnit } from '#app/kernel/quantity.ts'

/** Units as people choose them for a pack; kilograms and litres are kept as grams and millilitres. */
export const PACK_UNITS = ['g', 'kg', 'ml', 'l', 'piece'] as const
export type PackUnit = (typeof PACK_UNITS)[number]

const BASE: Readonly<Record<PackUnit, { unit: QuantityUnit; factor: number }>> = {
  g: { unit: 'g', factor: 1 },
  kg: { unit: 'g', factor: 1000 },
  ml: { unit: 'ml', factor: 1 },
  l: { unit: 'ml', factor: 1000 },
  piece: { unit: 'piece', factor: 1 },
}

/** A tonne, or a thousand litres, or a million pieces: more is a slip of the finger. */
const MOST = 1_000_000

/**
 * Reads how much is in a pack: '1,5' kg is 1500 g. A dot before three digits parts thousands ('1.500' g).
 * @returns null for anything that is no positive whole number of the base unit
 */
export function readNet(typed: string, unit: PackUnit): { amount: number; unit: QuantityUnit } | null {
  const text = typed.replace(/\s/g, '').replace(/\.(?=\d{3}(?:\D|$))/g, '')
  if (!/^\d{1,7}(?:[.,]\d{1,3})?$/.test(text)) return null
  const base = BASE[unit]
  // Milligrams first: 0.29 * 1000 is no whole number in floating point.
  const thousandths = Math.round(Number(text.replace(',', '.')) * 1000) * base.factor
  const amount = thousandths / 1000
  return Number.isInteger(amount) && amount > 0 && amount <= MOST ? { amount, unit: base.unit } : null
}

/** How a pack is written into the form again: 1500 g is '1,5' kg. */
export function typedNet(amount: number, unit: QuantityUnit): { amount: string; unit: PackUnit } {
  if (unit === 'piece' || amount < 1000) return { amount: amount === 0 ? '' : String(amount), unit }
  return { amount: String(amount / 1000).replace('.', ','), unit: unit === 'g' ? 'kg' : 'l' }
}

export const packUnitField = () => z.enum(PACK_UNITS).default('g')
