import type { FastifyRequest } from 'fastify'

/** In milliseconds: so long the words of a form may take, or a file from one piece of it to the next. */
const patienceUsual = 30_000

/** Whatever is sent in whole arrives within this, however slow the line is. */
export const longestArrival = 30 * 60_000

/**
 * Ends the connection of whoever keeps the server waiting. A file on a slow line may take as long as something of it
 * keeps arriving.
 */
export function arrivalWatch(patience = patienceUsual) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.method !== 'POST') return
    const { raw } = request
    const mayTakeLong = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '')
    let seen = raw.socket.bytesRead
    const clock = setInterval(() => {
      const { bytesRead } = raw.socket
      if (mayTakeLong && bytesRead > seen) seen = bytesRead
      else raw.socket.destroy()
    }, patience).unref()
    const stop = () => clearInterval(clock)
    raw.once('end', stop).once('close', stop)
  }
}
