// Wildcards and fuzzy terms.

// The order of an object's keys, digits first, decides in which order lunr lists terms: objects are used for it on purpose.
const node = () => ({ edges: Object.create(null), final: false, seen: new Set() })
const step = (from, c, final) => {
  const next = (from.edges[c] ??= node())
  next.final ||= final
  return next
}

export const wildcardPattern = term => {
  const root = node()
  let at = root
  for (let i = 0; i < term.length; i++) {
    const from = at
    if (term[i] !== '*') at = node()
    from.edges[term[i]] = at
    at.final = i === term.length - 1
  }
  return root
}

export const fuzzyPattern = (term, edits) => {
  const root = node()
  const stack = [[root, edits, term]]
  let count = 0
  while (stack.length) {
    const [at, left, rest] = stack.pop()
    const key = `${left} ${rest}`
    if (at.seen.has(key)) continue
    at.seen.add(key)
    if (++count > 1000000) return null
    const { length } = rest
    const tail = rest.slice(1)
    if (length) stack.push([step(at, rest[0], length === 1), left, tail])
    if (left < 1) continue
    stack.push([step(at, '*', !length), left - 1, rest])
    if (length > 1) stack.push([at, left - 1, tail])
    if (length === 1) at.final = true
    if (length) stack.push([step(at, '*', length === 1), left - 1, tail])
    if (length > 1) stack.push([step(at, rest[1], false), left - 1, rest[0] + rest.slice(2)])
  }
  return root
}

// Terms are sorted by UTF-16 units. A run of them that begins alike is a node of their trie.
export const match = (terms, pattern) => {
  const trie = (first, end, depth) => {
    const edges = Object.create(null)
    for (let i = first; i < end;) {
      const c = terms[i][depth]
      const from = i
      // Doubling steps, then halving ones, to the end of the run.
      let stride = 1
      while (i + stride < end && terms[i + stride][depth] === c) {
        i += stride
        stride *= 2
      }
      for (; stride >= 1; stride /= 2) if (i + stride < end && terms[i + stride][depth] === c) i += stride
      i++
      if (c !== undefined) edges[c] = [from, i, depth + 1]
    }
    return edges
  }
  const root = node()
  const stack = [[pattern, root, [0, terms.length, 0]]]
  while (stack.length) {
    const [wanted, found, run] = stack.pop()
    if (found.seen.has(wanted)) continue
    found.seen.add(wanted)
    found.trie ??= trie(...run)
    for (const c in wanted.edges) {
      for (const edge in found.trie) {
        if (c !== '*' && c !== edge) continue
        const [first, , depth] = found.trie[edge]
        const next = step(found, edge, wanted.edges[c].final && terms[first].length === depth)
        next.term = terms[first]
        stack.push([wanted.edges[c], next, found.trie[edge]])
      }
    }
  }
  const words = []
  for (const nodes = [root]; nodes.length;) {
    const at = nodes.pop()
    if (at.final) words.push(at.term)
    nodes.push(...Object.values(at.edges))
  }
  return words
}
