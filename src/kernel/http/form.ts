import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { Entered } from '#kernel/form.ts'
import { Invalid } from '#kernel/errors.ts'
import type { UploadedFile } from '#kernel/routes.ts'

export interface ReadForm {
  readonly body: Entered
  readonly files: readonly UploadedFile[]
  discard(): Promise<void>
}

const nothingToDiscard = () => Promise.resolve()

/** The form of a request. Files are streamed to a folder of their own, which `discard` removes. */
export async function readForm(request: FastifyRequest, fileBytes: number): Promise<ReadForm> {
  if (!request.isMultipart()) {
    return { body: (request.body ?? {}) as Entered, files: [], discard: nothingToDiscard }
  }
  const folder = await mkdtemp(join(tmpdir(), 'hearth-upload-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await readParts(request, folder, fileBytes)), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function readParts(request: FastifyRequest, folder: string, fileBytes: number) {
  const body: Record<string, string> = {}
  const files: UploadedFile[] = []
  for await (const part of request.parts({ limits: { fileSize: fileBytes, files: 1, fields: 30 } })) {
    if (part.type === 'field') {
      body[part.fieldname] = String(part.value)
      continue
    }
    const path = join(folder, String(files.length))
    await pipeline(part.file, createWriteStream(path))
    if (part.file.truncated) throw new Invalid('errors.tooLarge')
    if (part.filename) files.push({ field: part.fieldname, name: part.filename, type: part.mimetype, path })
  }
  return { body, files }
}
