// Scores as lunr computes them, to the last bit.

// Gives the terms' documents their weights, by lunr's formula and in its order of operations.
export const weigh = async (clauses, entries, shards) => {
  const { documentCount, documentSize, fields } = shards.directory
  const missing = []
  for (const { terms, fields: within } of clauses) {
    for (const entry of terms.map(term => entries.get(term))) {
      for (const field of within) if (!entry.fields[field].weights) missing.push([entry, field])
    }
  }
  const needed = new Set()
  for (const [entry, field] of missing) for (const document of entry.fields[field].documents) needed.add(Math.floor(document / documentSize))
  const files = []
  await Promise.all([...needed].map(async file => { files[file] = await shards.documents(file) }))
  for (const [{ fields: postings, frequency }, field] of missing) {
    const { documents, counts } = postings[field]
    const { average, boost } = fields[field]
    const idf = Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)))
    postings[field].weights = Float64Array.from(documents, (document, i) => {
      const length = files[Math.floor(document / documentSize)].lengths[field][document % documentSize]
      const weight = idf * ((1.2 + 1) * counts[i]) / (1.2 * (1 - 0.75 + 0.75 * (length / average)) + counts[i])
      return Math.round(weight * boost * 1000) / 1000
    })
  }
}

export const score = (clauses, entries, { documentLimit, fields: { length } }) => {
  const flags = () => new Uint8Array(documentLimit)
  const fields = Array.from({ length }, () => ({ boosts: new Map(), matched: flags() }))
  const out = flags()
  const required = []
  const matches = []
  for (const { terms, presence, boost, fields: within } of clauses) {
    const found = presence === '+' && flags()
    if (found) required.push(found)
    for (const term of terms) {
      for (const field of within) {
        const { boosts, matched } = fields[field]
        const { documents } = entries.get(term).fields[field]
        if (presence !== '-') boosts.set(term, (boosts.get(term) ?? 0) + boost)
        for (const document of documents) {
          if (presence === '-') {
            out[document] = 1
            continue
          }
          if (found) found[document] = 1
          if (!matched[document]) {
            matched[document] = 1
            matches.push(document * length + field)
          }
        }
      }
    }
  }
  for (const found of required) for (let i = 0; i < documentLimit; i++) out[i] |= !found[i]
  const similarities = fields.map(({ boosts }, field) => similarity(boosts, entries, field, documentLimit))
  const scores = new Float64Array(documentLimit)
  const found = []
  const listed = flags()
  for (const at of matches) {
    const field = at % length
    const document = (at - field) / length
    if (out[document]) continue
    const { products, magnitude } = similarities[field]
    scores[document] += products[document] / magnitude || 0
    if (!listed[document]) {
      listed[document] = 1
      found.push(document)
    }
  }
  return inOrder(found, scores)
}

// Best first, and equal scores as they were found. A result's place is where its score begins among the sorted scores, after
// those that took such places before it: numbers sort much faster than results.
const inOrder = (found, scores) => {
  const sorted = new Float64Array(found.length)
  for (let i = 0; i < found.length; i++) sorted[i] = -scores[found[i]]
  sorted.sort()
  const taken = new Int32Array(found.length)
  const results = new Array(found.length)
  for (const document of found) {
    const score = scores[document]
    let low = 0
    for (let high = found.length; low < high;) {
      const middle = (low + high) >> 1
      if (sorted[middle] < -score) low = middle + 1
      else high = middle
    }
    results[low + taken[low]++] = { document, score }
  }
  return results
}

// Products are summed in the order in which lunr numbers the terms, since the last bit of a sum depends on the order.
const similarity = (boosts, entries, field, limit) => {
  const products = new Float64Array(limit)
  let squares = 0
  const ordered = [...boosts].map(([term, boost]) => ({ ...entries.get(term), boost }))
    .sort(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
  for (const { fields, boost } of ordered) {
    const { documents, weights } = fields[field]
    squares += boost * boost
    for (let i = 0; i < documents.length; i++) products[documents[i]] += boost * weights[i]
  }
  return { products, magnitude: Math.sqrt(squares) }
}
