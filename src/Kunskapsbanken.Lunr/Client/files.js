import { SearchError } from './errors.js'

// Reads files of shards; the format is described in ShardText and ShardFormat.

const hash = text => {
  let a = 2166136261
  let b = 2654435769
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 16777619)
    b = Math.imul(b ^ c, 2654435761)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507)
  a ^= a >>> 13
  return ((a >>> 0) * 16 + (b >>> 28)).toString(36).padStart(7, '0')
}

export class Reader {
  constructor(text, at = 2) {
    this.text = text
    this.at = at
  }

  number() {
    let high = -1
    let c
    while ((c = this.text.charCodeAt(this.at++)) > 92) high = (high + 1) * 34 + c - 93
    return (high + 1) * 57 + c - 35
  }

  raw(length) {
    this.at += length
    return this.text.slice(this.at - length, this.at)
  }

  string() {
    return this.raw(this.number())
  }

  // As many numbers, all with as many digits.
  digits(count) {
    const least = this.number()
    const width = this.number()
    const base = this.number()
    return Array.from({ length: count }, () => {
      let value = 0
      for (let i = 0; i < width; i++) value = value * base + this.text.charCodeAt(this.at++) - 35
      return least + value
    })
  }

  list(read) {
    return Array.from({ length: this.number() }, read)
  }

  term(previous) {
    return previous.slice(0, this.number()) + this.string()
  }
}

export class Files {
  constructor(load) {
    this.load = load
    this.files = new Map()
  }

  // Reads a file once; one that could not be read may be asked for again.
  get(kind, name, expected, parse) {
    if (!this.files.has(name)) {
      const reading = this.read(kind, name, expected).then(parse)
      reading.catch(() => this.files.delete(name))
      this.files.set(name, reading)
    }
    return this.files.get(name)
  }

  async read(kind, name, expected) {
    let text
    try {
      text = await this.load(name)
    } catch { /* The same as not being there. */ }
    const fail = code => { throw new SearchError(code, `The shard '${name}' is ${code}.`, { file: name }) }
    if (typeof text !== 'string') fail('missing')
    if (text.length < 2 || text[0] !== kind) fail('damaged')
    if (text[1] !== '2') fail('version')
    // The directory's name has no hash: its text ends in it.
    const content = expected ? text : text.slice(0, -7)
    if (!hash(content).startsWith(expected || text.slice(-7))) fail('damaged')
    return content
  }
}
