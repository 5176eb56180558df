import { readConfig } from '../src/config.ts'
import { start, type Urls } from '../src/main.ts'

/** The real server in a process of its own, for the bench to ask and to weigh. It tells its parent by messages. */
const urls = JSON.parse(process.env['BENCH_URLS'] ?? '{}') as Urls
const read = readConfig('development')
if (!read.ok) throw new Error(read.problems.join('\n'))
const server = await start({ ...read.config, port: 0, logLevel: 'silent' }, urls)
process.send?.({ address: server.address })

let peak = 0
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 25).unref()

process.on('message', (message: 'weigh' | 'peak' | 'cpu' | 'stop') => {
  if (message === 'weigh') {
    globalThis.gc?.()
    process.send?.({ memory: process.memoryUsage.rss(), heap: process.memoryUsage().heapUsed })
  } else if (message === 'cpu') {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: (user + system) / 1000 })
  } else if (message === 'peak') {
    process.send?.({ peak })
    peak = 0
  } else {
    void server.stop().then(() => process.exit(0))
  }
})
