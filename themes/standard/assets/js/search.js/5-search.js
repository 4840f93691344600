// ---- Searching ----

// Each hit is a file to fetch: few at first, so that the first view comes quickly on a slow phone.
const firstHits = 10
const moreHits = 20
const title = document.title

// What is searched for last, so that slower answers to earlier queries are not shown.
let latest = 0
let current = { results: [], terms: [] }
let shown = 0

const message = (...children) => {
  list.replaceChildren()
  show('more', false)
  show('browse', true)
  status(...children)
}

const showHits = async (until, turn) => {
  const some = current.results.slice(shown, until)
  const [{ highlight }, fragments] = await Promise.all([client(), open().then(index => index.fragments(some))])
  if (turn !== latest) return
  const items = fragments.map(fragment => hit(fragment, highlight, current.terms))
  if (shown) list.append(...items)
  else list.replaceChildren(...items)
  shown += items.length
  show('more', shown < current.results.length)
  show('browse', false)
  return items
}

const search = async (query, until, turn) => {
  const answer = await find(query)
  const narrowing = isNarrowed() && await columns()
  const tallied = narrowing && tally(answer.results, narrowing)
  const kept = tallied ? tallied.kept : answer.results
  const results = part('sort').value || !query ? await newestFirst(kept) : kept
  if (turn !== latest) return
  current = { ...answer, results }
  shown = 0
  showChosen(narrowing || [])
  if (!answer.results.length) return message(say('none', query), ' ', texts.tips)
  await showHits(until, turn)
  if (turn !== latest) return
  status(...told(query, answer, results))
  if (!panel.open && !narrowing) return
  const all = await columns()
  if (turn === latest) showFacets(all, tallied || tally(answer.results, all))
}

const told = (query, answer, results) => {
  if (!results.length) return [say('misfit', number(answer.results.length)), ' ', button('link', clear, texts.clear)]
  const word = answer.approximate && meant()
  if (word) return [say('none', query), ' ', texts.meant, ' ', element('a', { href: `?${new URLSearchParams({ q: word })}` }, word), '?']
  return [isNarrowed() ? say('part', number(results.length), number(answer.results.length)) : count('hits', results.length)]
}

const run = async (until = firstHits) => {
  const turn = ++latest
  list.ariaBusy = true
  const query = tidy(input.value)
  const isAsked = query !== '' || isNarrowed()
  document.title = query ? `${query} – ${title}` : title
  page.classList.toggle('asked', isAsked)
  if (isAsked) await attempt(() => search(query, until, turn), turn)
  else message(input.value.trim() ? texts.nothing : '')
  if (turn === latest) list.ariaBusy = false
}

// The site may have been built anew since the page was opened: then the files have other names, and a second try finds them.
const attempt = async (work, turn, triesLeft = 1) => {
  try {
    await work()
  } catch {
    if (turn !== latest) return
    opened = loaded = undefined
    if (triesLeft) return attempt(work, turn, triesLeft - 1)
    message(texts.failed, ' ', button('link', () => run(), texts.again))
  }
}
