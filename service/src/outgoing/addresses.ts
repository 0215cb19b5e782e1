import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** All that is routed of IPv6. Older blocks outside it (`::127.0.0.1`) reach inside on some systems. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address is one of the open internet. An IPv6 form of an IPv4 address is judged as that address. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast)
}

/** The host of a URL as an address, where it is written as one. */
const literal = (hostname: string): string | undefined => {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) === 0 ? undefined : bare
}

export class AddressRefused extends Error {}

export type Resolve = (hostname: string) => Promise<readonly { address: string; family: number }[]>
export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * The address to connect to, judged on what DNS says at this moment. One private address among several refuses them all:
 * such a name is either a mistake or an attempt. @throws AddressRefused
 */
export async function addressFor(
  hostname: string,
  options: { resolve: Resolve; allowPrivate: boolean },
): Promise<{ address: string; family: number }> {
  const written = literal(hostname)
  const found = written ? [{ address: written, family: isIP(written) }] : await options.resolve(hostname)
  const [first] = found
  if (!first) throw new AddressRefused('the name has no address')
  const refused = options.allowPrivate ? undefined : found.find(({ address }) => !isPublic(address))
  if (refused) throw new AddressRefused('the address is not one of the open internet')
  return first
}
