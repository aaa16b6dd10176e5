import { isIP } from 'node:net'

/**
 * Whom a limit counts an address for: itself, or for version 6 its network of 64 bits, all of which one household has
 * (RFC 6177), so that a limit of each address in it would be none.
 * @param address as the connection or a trusted proxy tells it; anything else is answered as it is
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const written = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [before = '', behind] = written.split('::')
  const groups = (part = '') => part.split(':').filter((group) => group !== '')
  const left = behind === undefined ? 0 : 8 - groups(before).length - groups(behind).length
  const all = [...groups(before), ...Array<string>(left).fill('0'), ...groups(behind)]
  return `${all.slice(0, 4).join(':')}::/64`
}
