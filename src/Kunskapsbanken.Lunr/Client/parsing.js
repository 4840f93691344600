import { Reader } from './files.js'

// From the texts of shards to values; the layout is described in ShardWriter and TermShardText.

export const parseDirectory = text => {
  const reader = new Reader(text)
  const [documentCount, documentLimit, fragmentSize, documentSize] = Array.from({ length: 4 }, () => reader.number())
  return {
    documentCount,
    documentLimit,
    fragmentSize,
    documentSize,
    fields: reader.list(() => ({ name: reader.string(), boost: +reader.string(), average: reader.number() / documentCount })),
    pipeline: reader.string(),
    documents: reader.list(() => reader.raw(7)),
    groups: reader.list(() => ({ key: reader.string(), hash: reader.raw(7), list: reader.raw(7) })),
    columns: new Map(reader.list(() => [reader.string(), reader.raw(7)]))
  }
}

export const parseGroup = text => {
  const reader = new Reader(text)
  return reader.list(() => ({ key: reader.string(), hash: reader.raw(7) }))
}

export const parseList = text => {
  const reader = new Reader(text)
  let previous = ''
  return reader.list(() => (previous = reader.term(previous)))
}

export const parseTerms = text => {
  const reader = new Reader(text)
  let previous = ''
  const heads = reader.list(() => ({ term: (previous = reader.term(previous)), place: reader.number(), length: reader.number() }))
  let at = reader.at
  for (const head of heads) {
    head.text = text
    head.at = at
    at += head.length
  }
  return new Map(heads.map(head => [head.term, head]))
}

// Decoded once. Weights are filled in, field by field, when they are first needed.
export const parsePostings = (head, fieldCount) => {
  const reader = new Reader(head.text, head.at)
  const fields = Array.from({ length: fieldCount }, () => {
    const length = reader.number()
    const documents = new Int32Array(length)
    const counts = new Int32Array(length)
    for (let i = 0, document = -1; i < length; i++) {
      const distance = reader.number()
      counts[i] = distance % 2
      documents[i] = document += (distance - counts[i]) / 2 + 1
    }
    for (let i = 0; i < length; i++) counts[i] = counts[i] ? reader.number() + 2 : 1
    return { documents, counts }
  })
  const first = Math.min(...fields.map(field => field.documents[0] ?? Infinity))
  return {
    fields,
    frequency: fields.reduce((sum, field) => sum + field.documents.length, 0),
    // Orders terms by first sight, as lunr numbers them.
    rank: [first, fields.findIndex(field => field.documents[0] === first), head.place]
  }
}
