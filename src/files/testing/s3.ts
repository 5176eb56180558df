import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

const keys = 'S3RVER:S3RVER'

/** Something that speaks S3, on this machine, which can be away for a while. */
export interface Bucket {
  readonly address: string
  away(): Promise<void>
  back(): Promise<void>
}

export async function withBucket(work: (bucket: Bucket) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'hearth-s3-'))
  let server = await serving(directory, 0)
  const { port } = server
  const bucket: Bucket = {
    address: `http://${keys}@127.0.0.1:${port}/hearth?region=us-east-1`,
    away: () => server.close(),
    back: async () => {
      server = await serving(directory, port)
    },
  }
  try {
    await work(bucket)
  } finally {
    await server.close()
    await rm(directory, { recursive: true, force: true })
  }
}

async function serving(directory: string, port: number) {
  const made = new S3rver({
    address: '127.0.0.1',
    port,
    silent: true,
    directory,
    configureBuckets: [{ name: 'hearth', configs: [] }],
  })
  await made.run()
  const { httpServer } = made
  const address: AddressInfo = httpServer.address()
  let isOpen = true
  return {
    port: address.port,
    close: async () => {
      if (!isOpen) return
      isOpen = false
      httpServer.closeAllConnections()
      await made.close()
    },
  }
}
