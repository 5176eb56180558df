import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Invalid, Unavailable } from '#kernel/errors.ts'
import { isNoRoom } from '#kernel/files/store.ts'
import type { Entered } from '#kernel/form.ts'
import type { UploadedFile, UploadProblem } from '#kernel/routes.ts'

export interface ReadForm {
  readonly body: Entered
  readonly files: readonly UploadedFile[]
  discard(): Promise<void>
}

export interface FileLimits {
  readonly bytes: number
  /** With none, files are read past. */
  readonly count: number
}

const nothingToDiscard = () => Promise.resolve()

/** The form of a request. Files are streamed to a folder of their own in `workshop`, which `discard` removes. */
export async function readForm(request: FastifyRequest, limits: FileLimits, workshop: string): Promise<ReadForm> {
  if (!request.isMultipart()) {
    return { body: (request.body ?? {}) as Entered, files: [], discard: nothingToDiscard }
  }
  const folder = limits.bytes > 0 && limits.count > 0 ? await ownFolder(workshop) : null
  const discard = () => (folder === null ? Promise.resolve() : rm(folder, { recursive: true, force: true }))
  try {
    return { ...(await readParts(request, limits, folder)), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function ownFolder(workshop: string): Promise<string> {
  try {
    await mkdir(workshop, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(workshop, 'form-'))
  } catch (error) {
    throw isNoRoom(error) ? new Unavailable('errors.noRoom') : error
  }
}

const fieldsMax = 200
const fieldBytes = 256 * 1024

async function readParts(request: FastifyRequest, { bytes, count }: FileLimits, folder: string | null) {
  const body: Record<string, string | string[]> = {}
  const files: UploadedFile[] = []
  const limits = { fileSize: bytes, files: count + 20, fields: fieldsMax, fieldSize: fieldBytes }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      addField(body, part)
    } else if (folder === null || files.length >= count || !part.filename) {
      part.file.resume()
    } else {
      files.push(await written(part, join(folder, String(files.length))))
    }
  }
  return { body, files }
}

function addField(body: Record<string, string | string[]>, part: MultipartValue): void {
  if (part.valueTruncated) throw new Invalid('errors.tooLarge')
  const { fieldname: name } = part
  const value = String(part.value)
  const known = Object.hasOwn(body, name) ? body[name] : undefined
  body[name] = known === undefined ? value : [known, value].flat()
}

/** So much may wait for the disk: several pieces go in one write. */
const waiting = 512 * 1024

async function written(part: MultipartFile, path: string): Promise<UploadedFile> {
  const onDisk = createWriteStream(path, { mode: 0o600, flush: true, highWaterMark: waiting })
  const problem = await problemOf(part, () => pipeline(part.file, onDisk))
  // What is of no use makes room for the next.
  if (problem !== null) await rm(path, { force: true })
  const { fieldname: field, filename: name, mimetype: type } = part
  return { field, name, type, path, bytes: onDisk.bytesWritten, problem }
}

/** The rest of a file that does not fit is read past, so that the words beside it still arrive. */
async function problemOf(part: MultipartFile, write: () => Promise<void>): Promise<UploadProblem | null> {
  try {
    await write()
    return part.file.truncated ? 'errors.tooLarge' : null
  } catch (error) {
    if (!isNoRoom(error)) throw error
    part.file.resume()
    return 'errors.noRoom'
  }
}
