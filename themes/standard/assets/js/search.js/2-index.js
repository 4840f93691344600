// ---- The index: in this thread, or in another when it is large ----

const index = new URL(`${page.dataset.search}sok/index/`, location.href).href
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
  return { find: ask('find'), fragments: ask('fragments'), column: ask('column') }
}

let opened
const open = () => opened ??= 'worker' in page.dataset ? Promise.resolve(openWorker()) : client().then(({ open }) => open(index))

// Signs that stand alone ask for nothing, and a star alone would ask for everything.
const longestQuery = 200
const tidy = text => text.slice(0, longestQuery).split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).join(' ')

// Perhaps words with signs in them, such as "SOU 2016:92", rather than the query language.
const literal = query => query.replace(/[\\:~^*]/g, '\\$&').replace(/(^|\s)[+-]+/g, '$1')

const find = async text => {
  const index = await open()
  try {
    return await complete(index, text)
  } catch (error) {
    if (error.code !== 'query') throw error
    return complete(index, literal(text))
  }
}

// The last word may not be finished: when the index has no such word, those that begin so are searched for.
const complete = async (index, text) => {
  const answer = await index.find(text)
  const [, before, last] = /^(|.*\s)([\p{L}\p{N}]{3,})$/su.exec(text) ?? []
  if (!last) return answer
  const known = before ? await index.find(last) : answer
  if (known.results.length && !known.approximate) return answer
  const begun = await index.find(`${before}${last}*`)
  const isBetter = begun.results.length && !begun.approximate && (answer.approximate || begun.terms.length > answer.terms.length)
  return isBetter ? begun : answer
}
