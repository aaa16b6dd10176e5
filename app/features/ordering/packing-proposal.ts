import type { Failure } from '#app/kernel/result.ts'
import type { PackingChoice, PackSellerOrderInput } from './ordering.types.ts'

/**
 * How many packs to take of each option of a line: as the plan says where it still holds, else from the lots that
 * expire first (the order in which `readPacking` gives them).
 * @returns one count per option; together as many as the line wants, or fewer where the shelf holds fewer
 */
export function proposePacking({ quantity, options }: PackingChoice): number[] {
  const planned = options.map((option) => Math.min(option.planned, option.available))
  if (planned.reduce((sum, count) => sum + count, 0) === quantity) return planned
  let wanted = quantity
  return options.map(({ available }) => {
    const taken = Math.min(wanted, available)
    wanted -= taken
    return taken
  })
}

/**
 * What is wrong with the lots that a packer chose, beside the first line that does not add up; null: nothing.
 * A line that the form left out altogether is asked for as well.
 */
export function packingMismatch(
  choices: readonly PackingChoice[],
  lines: PackSellerOrderInput['lines'],
): Failure | null {
  for (const choice of choices) {
    const at = lines.findIndex((line) => line.orderLineId === choice.orderLineId)
    const taken = lines[at]?.from.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
    if (taken === choice.quantity) continue
    const field = at < 0 ? undefined : `lines[${at}].from`
    return { key: 'packing:failure.sum', field, details: { wanted: choice.quantity, taken } }
  }
  return null
}
