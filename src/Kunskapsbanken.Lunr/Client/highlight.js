import { letters, stem, trim } from './swedish.js'

// The ranges [start, end] of a text to highlight for an answer's terms: words with such a stem, and compounds that end in one.
export const highlight = (text, terms) => {
  const wanted = new Set(terms)
  const ranges = []
  for (const { 0: token, index } of text.matchAll(/[^\s-]+/g)) {
    const word = trim(token)
    const stemmed = stem(word.toLowerCase())
    if (!word || !(wanted.has(stemmed) || terms.some(term => term.length > 2 && stemmed.length > term.length + 2 && stemmed.endsWith(term)))) continue
    const start = index + token.search(new RegExp(`[${letters}]`))
    ranges.push([start, start + word.length])
  }
  return ranges
}
