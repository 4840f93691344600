// ---- A result ----

const excerptLength = 160

// Where to mark a text. A compound is marked from the part that was searched for: handlings[plan].
const marksIn = (highlight, text, terms) => highlight(text, terms).map(([start, end]) => {
  const word = text.slice(start, end).toLowerCase()
  const places = terms.filter(term => term.length > 2 || word.startsWith(term)).map(term => word.indexOf(term)).filter(at => at >= 0)
  return [start + (places.length ? Math.min(...places) : 0), end]
})

// Where words begin as a term does, which may be the first part of a compound: [våld]sbejakande.
const beginnings = (text, terms) => terms.filter(term => term.length > 3)
  .map(term => [` ${text.toLowerCase()}`.indexOf(` ${term}`), term.length])
  .filter(([at]) => at >= 0)
  .map(([at, length]) => [at, at + length])
  .sort(([a], [b]) => a - b)

const marked = (text, marks, from = 0, to = text.length) => {
  const nodes = []
  let at = from
  for (const [start, end] of marks) {
    if (start < at || end > to) continue
    nodes.push(text.slice(at, start), element('mark', {}, text.slice(start, end)))
    at = end
  }
  return [...nodes, text.slice(at, to)]
}

// A line of a text around its first mark, cut between words.
const excerpt = (text, marks) => {
  const first = marks[0]?.[0] ?? 0
  const from = first < 90 ? 0 : text.indexOf(' ', first - 60) + 1
  const cut = text.lastIndexOf(' ', from + excerptLength)
  const to = text.length <= from + excerptLength || cut <= first ? text.length : cut
  return [from ? '…\u00A0' : '', ...marked(text, marks, from, to), to < text.length ? '\u00A0…' : '']
}

// As precise as the date is: 2016, 2016-03 or 2016-03-15.
const dateText = iso => iso && new Date(iso).toLocaleDateString(language, {
  year: 'numeric',
  month: iso.length > 4 ? 'long' : undefined,
  day: iso.length > 7 ? 'numeric' : undefined,
  timeZone: 'UTC'
})

const hit = ({ title, url, labels: [kind, whose, date], text }, highlight, terms) => {
  let inTitle = marksIn(highlight, title, terms)
  let inText = marksIn(highlight, text, terms)
  if (!inTitle.length && !inText.length) [inTitle, inText] = [beginnings(title, terms), beginnings(text, terms)]
  const item = element('li', { className: 'hit' },
    element('p', { className: 'kick' }, [kind, whose, dateText(date)].filter(label => label).join(' · ')),
    element('h2', {}, element('a', { href: url }, ...marked(title, inTitle))),
    element('p', {}, ...excerpt(text, inText)))
  if (terms.length && !inTitle.length && !inText.length) item.append(element('p', { className: 'by' }, texts.further))
  return item
}

// The words that were found instead of a misspelt one are stems in the index, but words in the results.
const meant = () => {
  const counts = {}
  for (const { textContent } of list.querySelectorAll('mark')) {
    const word = textContent.toLowerCase()
    counts[word] = (counts[word] ?? 0) + 1
  }
  return Object.keys(counts).sort((a, b) => counts[b] - counts[a])[0]
}
