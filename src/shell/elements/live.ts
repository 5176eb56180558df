/** What the server says: that something changed, never what. */
export interface ThreadChange {
  readonly thread: string
  readonly seq: number
  readonly kind: string
  /** Of a room that moved: at which step it is. Otherwise nothing. */
  readonly step: string
}

declare global {
  interface DocumentEventMap {
    'live:thread': CustomEvent<ThreadChange>
    /** Listening has begun: what came between this page and now was not heard. */
    'live:start': Event
    'live:gap': Event
    'live:notice': Event
    /** Nothing is heard just now; a gap follows when it is again. */
    'live:lost': Event
  }
}

interface Heard {
  readonly event: 'thread' | 'gap' | 'notice' | 'lost'
  readonly data: string
}

const channel = new BroadcastChannel('live')
channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => tell(data))

let isListening = false
/** Whether this browser has listened before: then whoever listens next may have missed something. */
let wasOpen = false
const heard = new Map<string, number>()

/** The last post of a thread that this tab has heard of, or 0. */
export function lastHeard(thread: string): number {
  return heard.get(thread) ?? 0
}

/** Listens to the server for all tabs of this browser: whichever holds the lock has the one connection. */
export function startLive(): void {
  if (isListening) return
  isListening = true
  // Without a secure origin there are no locks, and each tab listens for itself.
  if (!('locks' in navigator)) return listen(() => undefined)
  void navigator.locks.request('live', { ifAvailable: true }, (lock) => {
    if (lock) return new Promise<void>(listen)
    wasOpen = true
    started()
    void navigator.locks.request('live', () => new Promise<void>(listen))
    return undefined
  })
}

function listen(end: () => void): void {
  const source = new EventSource('/live')
  source.addEventListener('open', () => {
    // After a lost connection each page asks for what it missed.
    if (wasOpen) pass({ event: 'gap', data: '' })
    else started()
    wasOpen = true
  })
  source.addEventListener('error', () => {
    // The server has nothing to say to visitors; whoever signs in again begins anew.
    if (source.readyState !== EventSource.CLOSED) {
      pass({ event: 'lost', data: '' })
      return
    }
    isListening = false
    end()
  })
  for (const event of ['thread', 'gap', 'notice'] as const) {
    source.addEventListener(event, ({ data }) => pass({ event, data: String(data) }))
  }
}

function pass(news: Heard): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
  channel.postMessage(news)
  tell(news)
}

function started(): void {
  document.dispatchEvent(new CustomEvent('live:start'))
}

function tell({ event, data }: Heard): void {
  if (event !== 'thread') {
    document.dispatchEvent(new CustomEvent(`live:${event}`))
    return
  }
  const [thread = '', seq = '0', kind = '', step = ''] = data.split(' ')
  const detail: ThreadChange = { thread, seq: Number(seq), kind, step }
  heard.set(thread, Math.max(lastHeard(thread), detail.seq))
  document.dispatchEvent(new CustomEvent('live:thread', { detail }))
}
