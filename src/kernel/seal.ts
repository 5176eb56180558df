import { createHmac, timingSafeEqual } from 'node:crypto'

/** A mark on a text that nobody makes without the installation's secret. Each use begins its text with words of its own. */
export function sealOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

export function isSealed(text: string, seal: string, secret: string): boolean {
  const [one, other] = [Buffer.from(seal), Buffer.from(sealOf(text, secret))]
  return one.length === other.length && timingSafeEqual(one, other)
}
