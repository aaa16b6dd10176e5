import { slugify } from '#app/kernel/vietnamese-text.ts'
import type { Call } from '#app/platform/call.ts'

const LONGEST = 80

/**
 * The last part of a product's address: its name, with the end of its id where the name is taken or empty.
 * It is chosen once, when the product first goes to review, and never changes: people share it.
 */
export async function freeSlug(call: Call, name: string, id: string): Promise<string> {
  const plain = slugify(name).slice(0, LONGEST).replace(/-+$/, '')
  const own = `${plain || 'san-pham'}-${id.replaceAll('-', '').slice(-8)}`
  if (!plain) return own
  const taken = await call.db.product.count({ where: { slug: plain, id: { not: id } } })
  return taken === 0 ? plain : own
}
