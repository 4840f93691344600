// The search page: results while typing, from an index that lies beside the page in small files. What is searched for, and what
// the index answers, comes from strangers: it becomes text nodes, never markup.

const page = document.querySelector('[data-search]')
const part = name => page.querySelector(`[data-search-${name}]`)
const texts = JSON.parse(page.dataset.texts)
const index = new URL(`${page.dataset.search}sok/index/`, location.href).href
const input = page.querySelector('input[name=q]')
const list = part('results')
const title = document.title

const pageSize = 20
const longestQuery = 200
const excerptLength = 170

const say = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (_, i) => values[i])
const count = (key, number) => say(number === 1 ? `${key}.one` : `${key}.many`, number.toLocaleString(document.documentElement.lang))

const element = (name, attributes, ...children) => {
  const made = document.createElement(name)
  for (const key in attributes) made[key] = attributes[key]
  made.append(...children)
  return made
}

// ---- The index: in this thread, or in another when it is large ----

// Opened from a disk, the page has loaded the client already as a classic script.
const client = () => globalThis.kunskapsbankenLunr ? Promise.resolve(kunskapsbankenLunr) : import(`${index}kunskapsbanken-lunr.js`)

const openWorker = () => {
  const waiting = new Map()
  const worker = new Worker(`${index}kunskapsbanken-lunr-worker.js?base=.`, { type: 'module' })
  let asked = 0
  const ask = method => argument => new Promise((resolve, reject) => {
    waiting.set(++asked, { resolve, reject })
    worker.postMessage({ id: asked, method, argument })
  })
  worker.onmessage = ({ data: { id, value, error } }) => {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error) reject(error)
    else resolve(value)
  }
  worker.onerror = () => waiting.forEach(({ reject }) => reject({ code: 'missing' }))
  return { find: ask('find'), fragments: ask('fragments') }
}

let opened
const open = () => opened ??= 'worker' in page.dataset ? Promise.resolve(openWorker()) : client().then(({ open }) => open(index))

// ---- What is asked ----

// Signs that stand alone ask for nothing, and a star alone would ask for everything.
const tidy = text => text.slice(0, longestQuery).split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).join(' ')

const find = async text => {
  const opened = await open()
  const find = query => opened.find(query)
  try {
    return await complete(find, text)
  } catch (error) {
    if (error.code !== 'query') throw error
    // Written as a sentence, not in the query language.
    const words = tidy(text.replace(/[^\p{L}\p{N}\s]/gu, ' '))
    return words ? complete(find, words) : { results: [], terms: [] }
  }
}

// The last word may not be finished: when it is no word of the index, those that begin so are searched for.
const complete = async (find, text) => {
  const answer = await find(text)
  const [, before, last] = /^(.*?)([\p{L}\p{N}]{3,})$/su.exec(text) ?? []
  if (!last) return answer
  const known = before ? await find(last) : answer
  if (known.results.length && !known.approximate) return answer
  const begun = await find(`${before}${last}*`)
  return begun.results.length && !begun.approximate && (begun.terms.length > answer.terms.length || answer.approximate) ? begun : answer
}

// ---- What is shown ----

// Where to mark a text. A compound is marked from the part that was searched for: handlings[plan].
const marksIn = (highlight, text, terms) => highlight(text, terms).map(([start, end]) => {
  const word = text.slice(start, end).toLowerCase()
  const places = terms.filter(term => term.length > 2 || word.startsWith(term)).map(term => word.indexOf(term)).filter(at => at >= 0)
  return [start + (places.length ? Math.min(...places) : 0), end]
})

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
  const from = first < excerptLength * 0.7 ? 0 : text.indexOf(' ', first - 60) + 1
  const cut = text.lastIndexOf(' ', from + excerptLength)
  const to = text.length <= from + excerptLength || cut <= first ? text.length : cut
  return [from ? '… ' : '', ...marked(text, marks, from, to), to < text.length ? ' …' : '']
}

const hit = ({ title, url, labels, text }, highlight, terms) => {
  const inTitle = marksIn(highlight, title, terms)
  const inText = marksIn(highlight, text, terms)
  const item = element('li', { className: 'hit' },
    element('p', { className: 'kick' }, labels.filter(label => label).join(' · ')),
    element('h2', {}, element('a', { href: url }, ...marked(title, inTitle))),
    element('p', {}, ...excerpt(text, inText)))
  if (!inTitle.length && !inText.length) item.append(element('p', { className: 'by' }, texts.further))
  return item
}

// Counts are read aloud when the typing has paused.
let announcing
const status = (...children) => {
  part('count').replaceChildren(...children)
  clearTimeout(announcing)
  announcing = setTimeout(() => { part('status').textContent = part('count').textContent }, 600)
}

const show = (name, visible) => { part(name).hidden = !visible }

const message = (...children) => {
  list.replaceChildren()
  show('more', false)
  show('browse', true)
  status(...children)
}

let shown = []
const showHits = async (answer, howMany, turn) => {
  const some = answer.results.slice(shown.length, howMany)
  const [{ highlight }, fragments] = await Promise.all([client(), open().then(index => index.fragments(some))])
  if (turn !== latest) return
  const items = fragments.map(fragment => hit(fragment, highlight, answer.terms))
  if (shown.length) list.append(...items)
  else list.replaceChildren(...items)
  shown.push(...fragments)
  show('more', shown.length < answer.results.length)
  show('browse', false)
  return items
}

// "Menade du": the words that were found instead are stems in the index, but words in the results.
const meant = () => {
  const counts = {}
  for (const mark of list.querySelectorAll('mark')) {
    const word = mark.textContent.toLowerCase()
    counts[word] = (counts[word] ?? 0) + 1
  }
  return Object.keys(counts).sort((a, b) => counts[b] - counts[a])[0]
}

let latest = 0
let current
const run = async (howMany = pageSize, again = true) => {
  const turn = ++latest
  const query = tidy(input.value)
  document.title = query ? `${query} – ${title}` : title
  page.classList.toggle('asked', query !== '')
  if (!query) return message(input.value.trim() ? texts.nothing : '')
  try {
    const answer = await find(query)
    if (turn !== latest) return
    current = answer
    shown = []
    if (!answer.results.length) return message(say('none', query), ' ', texts.tips)
    await showHits(answer, howMany, turn)
    if (turn !== latest) return
    const word = answer.approximate && meant()
    status(...word
      ? [say('none', query), ' ', texts.meant, ' ', element('a', { href: `?${new URLSearchParams({ q: word })}` }, word), '?']
      : [count('hits', answer.results.length)])
  } catch {
    if (turn !== latest) return
    // The site may have been built anew since the page was opened: then the files have other names.
    opened = undefined
    if (again) return run(howMany, false)
    message(texts.failed, ' ', element('button', { className: 'link', type: 'button', onclick: () => run() }, texts.again))
  }
}

// ---- The address ----

const address = () => {
  const query = input.value.trim().slice(0, longestQuery)
  return query ? `?${new URLSearchParams({ q: query })}` : location.pathname
}

const read = () => { input.value = new URLSearchParams(location.search).get('q') ?? '' }

// What the address was before the typing began, so that going back leads there.
let settled = location.href
const settle = () => {
  const now = new URL(address(), location.href).href
  if (now === settled) return
  history.replaceState(null, '', settled)
  history.pushState(null, '', now)
  settled = now
}

let typing
input.addEventListener('input', () => {
  clearTimeout(typing)
  typing = setTimeout(() => {
    history.replaceState(null, '', address())
    run()
  }, 80)
})

input.form.addEventListener('submit', event => {
  event.preventDefault()
  clearTimeout(typing)
  settle()
  run()
  // On a phone the keyboard covers the results.
  if (matchMedia('(pointer: coarse)').matches) input.blur()
})

addEventListener('popstate', () => {
  settled = location.href
  read()
  run(history.state?.shown)
})

part('more').addEventListener('click', async () => {
  const [first] = await showHits(current, shown.length + pageSize, latest) ?? []
  history.replaceState({ shown: shown.length }, '')
  first?.querySelector('a').focus()
})

// Arrow keys step from the field through the results, and Escape returns; Tab goes as always.
page.addEventListener('keydown', event => {
  const stops = [input, ...list.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement)
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const next = event.key === 'Escape' && at > 0 ? input : step && at >= 0 && stops[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
})

read()
run(history.state?.shown)
if (!input.value) open().catch(() => { opened = undefined })
