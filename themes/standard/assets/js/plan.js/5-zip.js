// ---- A ZIP file (APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16), each file stored as it is ----

const crcTable = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xEDB88320 ^ (n >>> 1) : n >>> 1
  return n >>> 0
})

const crc = bytes => {
  let value = 0xFFFFFFFF
  for (const byte of bytes) value = crcTable[(value ^ byte) & 0xFF] ^ (value >>> 8)
  return (value ^ 0xFFFFFFFF) >>> 0
}

// Little-endian; a field is [bytes, value].
const packed = fields => {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of fields) for (let i = 0; i < size; i++) bytes[at++] = (value >>> (8 * i)) & 0xFF
  return bytes
}

// The first day that the format knows: the same plan gives the same bytes.
const day = 0x0021
const utf8Names = 0x0800

const zip = entries => {
  const encoder = new TextEncoder()
  const parts = []
  const directory = []
  let at = 0
  const add = (...pieces) => {
    for (const piece of pieces) {
      parts.push(piece)
      at += piece.length
    }
  }

  for (const [file, text] of entries) {
    const name = encoder.encode(file)
    const bytes = encoder.encode(text)
    const shared = [[2, 20], [2, utf8Names], [2, 0], [2, 0], [2, day], [4, crc(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]]
    directory.push(packed([[4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name)
    add(packed([[4, 0x04034b50], ...shared]), name, bytes)
  }

  const start = at
  add(...directory)
  add(packed([[4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, at - start], [4, start], [2, 0]]))
  const whole = new Uint8Array(at)
  let offset = 0
  for (const piece of parts) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}
