import sharp from 'sharp'

/** A photograph that says where and by whom it was taken. */
export async function photograph(width = 900, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 90, g: 140, b: 70 } } })
    .withExif({
      IFD0: { Artist: 'Maria Secret', Copyright: 'Maria Secret' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '73/1 36/1 0/1' },
    })
    .jpeg()
    .toBuffer()
}

export async function png(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: '#336699' } })
    .png()
    .toBuffer()
}
