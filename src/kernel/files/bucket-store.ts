import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Disk } from 'flydrive'
import { S3Driver } from 'flydrive/drivers/s3'
import { storeRefusal, type FileStore } from '#kernel/files/store.ts'

/** Files in a bucket of anything that speaks S3: `https://key:secret@host/bucket?region=name`. */
export function bucketStore(address: string, workshop: string): FileStore {
  const { client, bucket } = reached(new URL(address))
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }))

  return {
    workshop,
    async keep(key, path) {
      try {
        // An upload that stops half-way is no object there.
        await disk.putStream(key, createReadStream(path), { contentType: 'application/octet-stream' })
      } catch (error) {
        throw storeRefusal(error)
      }
      await rm(path, { force: true })
    },
    async open(key, range) {
      try {
        const Range = range && `bytes=${range.from}-${range.to}`
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range }))
        if (Body instanceof Readable) return Body
        throw new Error('The bucket answered without a body')
      } catch (error) {
        throw storeRefusal(error)
      }
    },
    async remove(key) {
      await disk.delete(key)
    },
  }
}

function reached({ protocol, host, username, password, pathname, searchParams }: URL) {
  const client = new S3Client({
    endpoint: `${protocol}//${host}`,
    region: searchParams.get('region') ?? 'us-east-1',
    credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    forcePathStyle: true,
    // Whatever goes wrong is said to whoever asked.
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    // Checksums in trailers are asked for by one provider and refused by others.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3_000, socketTimeout: 20_000 },
  })
  return { client, bucket: decodeURIComponent(pathname.slice(1)) }
}
