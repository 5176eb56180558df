/** Where and by whom a photograph was taken stands in segments of their own, which a picture does without. */
const told = new Set([0xe1, 0xed, 0xfe])

/** A JPEG without what it tells beside the picture, which stays as it is; null where it is no JPEG that we can read. */
export function plainJpeg(bytes: Uint8Array): Buffer | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null
  const kept = [view.subarray(0, 2)]
  let at = 2
  while (at + 4 <= view.length) {
    const marker = view[at + 1] ?? 0
    if (view[at] !== 0xff) return null
    // From here on, the picture itself.
    if (marker === 0xda) return Buffer.concat([...kept, view.subarray(at)])
    const end = at + 2 + view.readUInt16BE(at + 2)
    if (!told.has(marker)) kept.push(view.subarray(at, end))
    at = end
  }
  return null
}
