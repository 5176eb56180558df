const following = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|_hsenc|_hsmi|igshid|yclid)$/

/** Where a link leads in truth: without the detour that counts who follows it, and without what says who did. */
export function realAddress(address: string): string {
  const url = URL.parse(behind(address))
  if (url === null || !/^https?:$/.test(url.protocol)) return address
  const names = [...url.searchParams.keys()].filter((name) => following.test(name))
  // Writing the search anew would change how it is encoded, so that is done only where something goes.
  for (const name of names) url.searchParams.delete(name)
  return names.length > 0 ? url.href : behind(address)
}

function behind(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  const isGoogle = /^www\.google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url'
  const isOutlook = url.hostname.endsWith('.safelinks.protection.outlook.com')
  const target = isGoogle
    ? (url.searchParams.get('q') ?? url.searchParams.get('url'))
    : isOutlook
      ? url.searchParams.get('url')
      : null
  return target !== null && /^https?:/i.test(target) ? target : address
}
