/** What the server says: that something changed, never what. */
export interface ThreadChange {
  readonly thread: string
  readonly seq: number
  readonly kind: string
}

declare global {
  interface DocumentEventMap {
    'live:thread': CustomEvent<ThreadChange>
    'live:gap': Event
    'live:notice': Event
  }
}

interface Heard {
  readonly event: 'thread' | 'gap' | 'notice'
  readonly data: string
}

const channel = new BroadcastChannel('live')
channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => tell(data))

let isListening = false

/** Listens to the server for all tabs of this browser: whichever holds the lock has the one connection. */
export function startLive(): void {
  if (isListening) return
  isListening = true
  // Without a secure origin there are no locks, and each tab listens for itself.
  if ('locks' in navigator) void navigator.locks.request('live', () => new Promise<void>(listen))
  else listen(() => undefined)
}

function listen(end: () => void): void {
  const source = new EventSource('/live')
  let wasOpen = false
  source.addEventListener('open', () => {
    // After a lost connection each page asks for what it missed.
    if (wasOpen) pass({ event: 'gap', data: '' })
    wasOpen = true
  })
  source.addEventListener('error', () => {
    // The server has nothing to say to visitors; whoever signs in again begins anew.
    if (source.readyState !== EventSource.CLOSED) return
    isListening = false
    end()
  })
  for (const event of ['thread', 'gap', 'notice'] as const) {
    source.addEventListener(event, ({ data }) => pass({ event, data: String(data) }))
  }
}

function pass(heard: Heard): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
  channel.postMessage(heard)
  tell(heard)
}

function tell({ event, data }: Heard): void {
  if (event !== 'thread') {
    document.dispatchEvent(new CustomEvent(`live:${event}`))
    return
  }
  const [thread = '', seq = '0', kind = ''] = data.split(' ')
  const detail: ThreadChange = { thread, seq: Number(seq), kind }
  document.dispatchEvent(new CustomEvent('live:thread', { detail }))
}
