import { z } from 'zod'

const Typed = z.object({ packing: z.array(z.string().optional()) })

/** What was typed as packing costs, by the pack's place; the form sends it along and keeps it nowhere. */
export function typedPacking(initialValue: unknown): readonly (string | undefined)[] {
  const typed = Typed.safeParse(initialValue)
  return typed.success ? typed.data.packing : []
}
