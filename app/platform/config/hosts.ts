import { BlockList, isIP } from 'node:net'

const loopback = netsOf(['127.0.0.0/8', '::1/128'])
const inside = netsOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
  ...['::/128', 'fc00::/7', 'fe80::/10'],
])

/** Whether a host, as `new URL().hostname` gives it, is this machine itself. */
export function isLoopback(host: string): boolean {
  const name = bare(host)
  return /(?:^|\.)localhost$/.test(name) || isIn(loopback, name)
}

/** Whether it is this machine or in a network of its own: nobody in the open network answers there. */
export function isInside(host: string): boolean {
  const name = bare(host)
  return isLoopback(name) || isIn(inside, name) || (isIP(name) === 0 && isLocalName(name))
}

/** Whether a vendor's host is where programs are tried, with cards and accounts of its own making. */
export const isForTrying = (host: string): boolean =>
  host.includes('sandbox') || host.split(/[.-]/).some((word) => /^(?:dev|test|uat|staging)$/.test(word))

/** Without the brackets of an address and without the dot that ends a full name. */
const bare = (host: string) => host.replace(/^\[|\]$|\.$/g, '')

/** A name without a dot, or under an ending that the open network does not have (RFC 6761, 6762, 8375). */
const isLocalName = (name: string) =>
  !name.includes('.') || /\.(?:local|internal|lan|home\.arpa|test|invalid)$/.test(name)

function netsOf(nets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const net of nets) {
    const [address = '', prefix] = net.split('/')
    list.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

const isIn = (list: BlockList, name: string): boolean =>
  isIP(name) !== 0 && list.check(name, isIP(name) === 4 ? 'ipv4' : 'ipv6')
