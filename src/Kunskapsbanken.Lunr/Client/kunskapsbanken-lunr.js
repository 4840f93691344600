// Searches an index that Kunskapsbanken.Lunr has written in shards. Fetches only what a query needs, and answers with
// the documents, the order and the scores that lunr 2.3.9 gives. No dependencies; the same code serves a page, a Web Worker
// and Node. When it is embedded, lines that are only a comment and the indentation are left out, so a comment stands on a
// line of its own, and no string spans lines.

// What goes wrong is always one of these. The code is 'query' (with start and end in the query), 'missing', 'version' or
// 'damaged' (with the name of the file): then no results are given from the rest, since they would be the wrong ones.
class SearchError extends Error {
  constructor(code, message, details) {
    super(message)
    this.name = 'SearchError'
    this.code = code
    Object.assign(this, details)
  }
}

// ---- Swedish analysis: as trimmer-sv and stemmer-sv of lunr-languages 1.22 ----

const letters = '0-9A-Za-z\xAA\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02B8\u02E0-\u02E4\u1D00-\u1D25\u1D2C-\u1D5C\u1D62-\u1D65\u1D6B-\u1D77\u1D79-\u1DBE\u1E00-\u1EFF\u2071\u207F\u2090-\u209C\u212A\u212B\u2132\u214E\u2160-\u2188\u2C60-\u2C7F\uA722-\uA787\uA78B-\uA7AD\uA7B0-\uA7B7\uA7F7-\uA7FF\uAB30-\uAB5A\uAB5C-\uAB64\uFB00-\uFB06\uFF21-\uFF3A\uFF41-\uFF5A'
const leading = new RegExp(`^[^${letters}]+`)
const trailing = new RegExp(`[^${letters}]+$`)

const firstSyllable = /^[^aeiouyåäö]*[aeiouyåäö]+[^aeiouyåäö]/
const mainSuffix = /(?:heterna|hetens|anden|andes|andet|arens|arnas|ernas|heten|heter|ornas|ades|ande|aren|arna|arne|aste|erna|erns|orna|ade|are|ast|ens|ern|het|ad|ar|as|at|en|er|es|or|a|e)$/

const stem = word => {
  const syllable = firstSyllable.exec(word)
  const start = syllable ? Math.max(3, syllable[0].length) : word.length
  if (start >= word.length) return word
  let region = word.slice(start)
  const cut = region.replace(mainSuffix, '')
  region = cut === region && /[bcdfghjklmnoprtvy]s$/.test(word) ? region.slice(0, -1) : cut
  region = region.replace(/(?:dd|gd|nn|dt|gt|kt|tt)$/, pair => pair[0])
  return word.slice(0, start) + region.replace(/(?:lig|els|ig)$|(full|lös)t$/, (_, kept) => kept || '')
}

const trim = word => word.replace(leading, '').replace(trailing, '')
const analyze = word => stem(trim(word))

// What a word may be an inflected form of, beside what its stem covers: as SwedishForms.BaseForms.
const baseForms = word => {
  const bare = word.replace(/s$/, '')
  const forms = bare === word ? [] : [bare]
  if (bare.endsWith('et')) forms.push(bare.slice(0, -2), bare.slice(0, -1))
  return forms.filter(form => form.length > 2)
}

// ---- Folding: the same table as Folding in C# ----

const marked = 'åäáàâãæéèêëíìîïöóòôõøüúùûýÿçñ'
const plain = 'aaaaaaaeeeeiiiioooooouuuuyycn'
const fold = text => text.replace(/[^\0-\x7F]/g, c => plain[marked.indexOf(c)] || c)
const mayStandFor = (written, term) =>
  fold(written) === fold(term) && !written.split('').some((c, i) => /[åäö]/.test(c) && term[i] !== c)

// ---- Shards: the layout is described in ShardWriter and ShardText ----

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

class Reader {
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

  list(read) {
    return Array.from({ length: this.number() }, read)
  }

  term(previous) {
    return previous.slice(0, this.number()) + this.string()
  }
}

class Files {
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
    if (text[0] !== kind) fail('damaged')
    if (text[1] !== '1') fail('version')
    // The directory's name has no hash: its text ends in it.
    const content = expected ? text : text.slice(0, -7)
    if (!hash(content).startsWith(expected || text.slice(-7))) fail('damaged')
    return content
  }
}

const parseDirectory = text => {
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
    groups: reader.list(() => ({ key: reader.string(), hash: reader.raw(7), list: reader.raw(7) }))
  }
}

const parseGroup = text => {
  const reader = new Reader(text)
  return reader.list(() => ({ key: reader.string(), hash: reader.raw(7) }))
}

const parseList = text => {
  const reader = new Reader(text)
  let previous = ''
  return reader.list(() => (previous = reader.term(previous)))
}

const parseTerms = text => {
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
const parsePostings = (head, fieldCount) => {
  const reader = new Reader(head.text, head.at)
  const fields = Array.from({ length: fieldCount }, () => {
    const length = reader.number()
    const documents = new Int32Array(length)
    const counts = new Int32Array(length)
    for (let i = 0, document = -1; i < length; i++) {
      const distance = reader.number()
      documents[i] = document += (distance - distance % 2) / 2 + 1
      counts[i] = distance % 2 ? reader.number() + 2 : 1
    }
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

// ---- lunr's query language ----

const parseQuery = (text, names) => {
  const lexemes = []
  let start = 0
  let at = 0
  let escapes = []
  const emit = type => {
    let string = ''
    let from = start
    for (const escape of escapes) {
      string += text.slice(from, escape)
      from = escape + 1
    }
    lexemes.push({ type, string: string + text.slice(from, at), start, end: at })
    escapes = []
    start = at
  }
  const skip = () => {
    if (start === at) at++
    start = at
  }
  while (at < text.length) {
    const c = text[at++]
    if (c === '\\') {
      escapes.push(at++ - 1)
    } else if (c === ':') {
      at--
      emit('FIELD')
      skip()
    } else if (c === '~' || c === '^') {
      if (--at > start) emit('TERM')
      skip()
      while (/^[0-9]/.test(text.slice(at, at + 1))) at++
      emit(c === '~' ? 'EDIT_DISTANCE' : 'BOOST')
    } else if ((c === '+' || c === '-') && at - start === 1) {
      emit('PRESENCE')
    } else if (/[\s-]/.test(c)) {
      if (at - start > 1) {
        at--
        emit('TERM')
      }
      skip()
    }
  }
  if (at > start) emit('TERM')
  return parseLexemes(lexemes, names)
}

const parseLexemes = (lexemes, names) => {
  const fail = (message, { start, end }) => { throw new SearchError('query', message, { start, end }) }
  const isNumber = lexeme => lexeme && /_|B/.test(lexeme.type)
  const fresh = () => ({ fields: names.map((_, i) => i), boost: 1, presence: '' })
  const clauses = []
  let clause = fresh()
  if (isNumber(lexemes[0])) {
    const { type, string } = lexemes[0]
    fail(`expected either a field or a term, found ${type}${string && ` with value '${string}'`}`, lexemes[0])
  }
  lexemes.forEach((lexeme, i) => {
    const { type, string } = lexeme
    const next = lexemes[i + 1]
    const expect = (what, types) => {
      if (!next) fail(`expecting ${what}, found nothing`, lexeme)
      if (!types.includes(next.type)) fail(`expecting ${what}, found '${next.type}'`, next)
    }
    if (type === 'PRESENCE') {
      clause.presence = string
      expect('term or field', ['FIELD', 'TERM'])
    } else if (type === 'FIELD') {
      clause.fields = [names.indexOf(string)]
      if (clause.fields[0] < 0) fail(`unrecognised field '${string}', possible fields: ${names.map(name => `'${name}'`).join(', ')}`, lexeme)
      expect('term', ['TERM'])
    } else {
      if (type === 'TERM') clause.term = string.toLowerCase()
      else if (!string) fail(`${type === 'BOOST' ? 'boost' : 'edit distance'} must be numeric`, lexeme)
      else clause[type === 'BOOST' ? 'boost' : 'edits'] = +string
      if (type === 'TERM') clause.wild = string.includes('*')
      if (!isNumber(next)) {
        clauses.push(clause)
        clause = fresh()
      }
    }
  })
  return clauses
}

// ---- Wildcards and fuzzy terms ----

// The order of an object's keys, digits first, decides in which order lunr lists terms: objects are used for it on purpose.
const node = () => ({ edges: Object.create(null), final: false, seen: new Set() })
const step = (from, c, final) => {
  const next = (from.edges[c] ??= node())
  next.final ||= final
  return next
}

const wildcardPattern = term => {
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

const fuzzyPattern = (term, edits) => {
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
const match = (terms, pattern) => {
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

// ---- The index ----

class Index {
  constructor(files, directory) {
    this.files = files
    this.directory = directory
    this.names = directory.fields.map(field => field.name)
  }

  // Answers in lunr's language, as lunr does: { results: [{ document, score }], terms }.
  async search(text) {
    const clauses = parseQuery(text, this.names)
    await Promise.all(clauses.map(async clause => {
      clause.terms = await this.expand(clause.wild ? clause.term : analyze(clause.term), clause)
    }))
    return this.answer(clauses)
  }

  // Answers more leniently, as SearchIndex.Find does; approximate tells that only words spelt nearly alike were found.
  async find(text) {
    const clauses = parseQuery(text, this.names)
    for (const clause of clauses) clause.plain = !clause.wild && clause.edits === undefined
    await Promise.all(clauses.map(async clause => {
      clause.terms = await (clause.plain ? this.forms(clause.term) : this.expand(clause.wild ? clause.term : analyze(clause.term), clause))
    }))
    const joined = await Promise.all(clauses.slice(1).map(async (second, i) => {
      const first = clauses[i]
      const together = first.plain && second.plain && !(first.presence + second.presence) && `${first.fields}` === `${second.fields}`
      return { ...second, terms: together ? await this.known(first.term + second.term) : [] }
    }))
    const all = [...clauses, ...joined.filter(clause => clause.terms.length)]
    const answer = await this.answer(all)
    if (answer.results.length) return answer
    const widened = await Promise.all(all.map(async clause =>
      clause.plain && clause.presence !== '-' && !clause.terms.length ? { ...clause, terms: await this.nearlyLike(analyze(clause.term)) } : clause))
    return widened.some(clause => clause.terms.length) ? { ...await this.answer(widened), approximate: true } : answer
  }

  // What a list shows of some results: { ref, title, url, labels, text } for each.
  async fragments(results) {
    const { fragmentSize, documentSize } = this.directory
    return Promise.all(results.map(async ({ document }) => {
      const file = Math.floor(document / fragmentSize)
      const { hashes } = await this.documents(Math.floor(document / documentSize))
      const fragments = await this.files.get('R', `r-${file}-${hashes.get(file)}`, hashes.get(file), text => {
        const reader = new Reader(text)
        return new Map(reader.list(() => [
          file * fragmentSize + reader.number(),
          { ref: reader.string(), title: reader.string(), url: reader.string(), labels: reader.list(() => reader.string()), text: reader.string() }
        ]))
      })
      return fragments.get(document)
    }))
  }

  // Fields' lengths and fragments' hashes for a range of documents.
  documents(file) {
    const { documents, documentSize, fragmentSize, fields } = this.directory
    return this.files.get('N', `n-${documents[file]}`, documents[file], text => {
      const reader = new Reader(text)
      const first = file * documentSize
      let previous = first - 1
      const numbers = reader.list(() => (previous += reader.number() + 1))
      const lengths = fields.map(() => {
        const byNumber = new Int32Array(documentSize)
        for (const number of numbers) byNumber[number - first] = reader.number()
        return byNumber
      })
      const files = new Set(numbers.map(number => Math.floor(number / fragmentSize)))
      return { numbers, lengths, hashes: new Map([...files].map(number => [number, reader.raw(5)])) }
    })
  }

  group({ hash }) {
    return this.files.get('G', `g-${hash}`, hash, parseGroup)
  }

  // The last whose first key is not after the term's, and those after it that may have terms with the same beginning.
  covering(items, term, asPrefix) {
    const key = fold(term)
    const first = Math.max(0, items.findLastIndex(item => item.key <= key))
    return items.filter((item, i) => i === first || (asPrefix && i > first && (item.key <= key || item.key.startsWith(key))))
  }

  // The shards that a term would stand in, or the terms with a beginning.
  async shards(term, asPrefix) {
    const groups = await Promise.all(this.covering(this.directory.groups, term, asPrefix).map(group => this.group(group)))
    return Promise.all(this.covering(groups.flat(), term, asPrefix).map(({ hash }) => this.files.get('S', `s-${hash}`, hash, parseTerms)))
  }

  async entry(term) {
    const [shard] = await this.shards(term)
    const head = shard?.get(term)
    return head && (head.entry ??= parsePostings(head, this.names.length))
  }

  // The terms of a word and its other forms that the index has.
  async known(word) {
    const trimmed = trim(word)
    const terms = [...new Set([trimmed, ...baseForms(trimmed)].map(analyze))]
    const entries = await Promise.all(terms.map(term => term && this.entry(term)))
    return terms.filter((_, i) => entries[i])
  }

  // Those, or, if there are none, the terms that differ only in marks.
  async forms(word) {
    const known = await this.known(word)
    const term = analyze(word)
    if (known.length || term.length < 4) return known
    const [shard] = await this.shards(term)
    return [...shard?.keys() ?? []].filter(candidate => mayStandFor(term, candidate))
  }

  // Terms spelt nearly alike. The first letter is taken for right, so that not all terms need be fetched.
  async nearlyLike(term) {
    const pattern = term.length > 4 && fuzzyPattern(term, term.length < 9 ? 1 : 2)
    const initial = fold(term[0] ?? '')
    return pattern ? match((await this.termsFrom(term[0], false)).filter(candidate => fold(candidate[0] ?? '') === initial), pattern) : []
  }

  // Sorted: all terms with this beginning, and perhaps others. Asks the shards when all of them will be needed anyhow.
  async termsFrom(prefix, all) {
    const lists = all
      ? (await this.shards(prefix, true)).map(shard => [...shard.keys()])
      : await Promise.all(this.covering(this.directory.groups, prefix, true).map(({ list }) => this.files.get('T', `t-${list}`, list, parseList)))
    return lists.flat().sort((a, b) => (a < b ? -1 : 1))
  }

  async expand(word, { edits }) {
    const wildcard = word.indexOf('*')
    if (edits !== undefined) {
      const pattern = fuzzyPattern(word, edits)
      if (!pattern) throw new SearchError('query', `'${word}~${edits}' is too wide`)
      return match(await this.termsFrom('', false), pattern)
    }
    if (wildcard < 0) return word && await this.entry(word) ? [word] : []
    return match(await this.termsFrom(word.slice(0, wildcard), wildcard > 0 && wildcard === word.length - 1), wildcardPattern(word))
  }

  async answer(clauses) {
    const wanted = clauses.filter(clause => clause.presence !== '-')
    const termsOf = some => [...new Set(some.flatMap(clause => clause.terms))]
    const entries = new Map(await Promise.all(termsOf(clauses).map(async term => [term, await this.entry(term)])))
    await this.weigh(wanted, entries)
    const results = wanted.length ? score(clauses, entries, this.directory) : await this.others(clauses, entries)
    return { results, terms: termsOf(wanted) }
  }

  // A query that only leaves out, or an empty one, finds all other documents.
  async others(clauses, entries) {
    const prohibited = new Set(clauses.flatMap(clause => clause.terms.flatMap(term => clause.fields.flatMap(field => [...entries.get(term).fields[field].documents]))))
    const files = await Promise.all(this.directory.documents.map((_, file) => this.documents(file)))
    return files.flatMap(file => file.numbers).filter(document => !prohibited.has(document)).map(document => ({ document, score: 0 }))
  }

  // Gives the terms' documents their weights, by lunr's formula and in its order of operations.
  async weigh(clauses, entries) {
    const { documentCount, documentSize, fields } = this.directory
    const missing = new Set()
    for (const { terms, fields: within } of clauses) {
      for (const term of terms) {
        for (const field of within) {
          const postings = entries.get(term).fields[field]
          if (!postings.weights) missing.add([entries.get(term), postings, field])
        }
      }
    }
    const needed = new Set()
    for (const [, { documents }] of missing) for (const document of documents) needed.add(Math.floor(document / documentSize))
    const files = []
    await Promise.all([...needed].map(async file => { files[file] = await this.documents(file) }))
    for (const [{ frequency }, postings, field] of missing) {
      const { average, boost } = fields[field]
      const idf = Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)))
      postings.weights = Float64Array.from(postings.documents, (document, i) => {
        const count = postings.counts[i]
        const length = files[Math.floor(document / documentSize)].lengths[field][document % documentSize]
        const weight = idf * ((1.2 + 1) * count) / (1.2 * (1 - 0.75 + 0.75 * (length / average)) + count)
        return Math.round(weight * boost * 1000) / 1000
      })
    }
  }
}

const score = (clauses, entries, { documentLimit, fields: { length } }) => {
  const flags = () => new Uint8Array(documentLimit)
  const fields = Array.from({ length }, () => ({ boosts: new Map(), matched: flags(), required: [] }))
  const out = flags()
  const matches = []
  for (const { terms, presence, boost, fields: within } of clauses) {
    const found = presence === '+' && flags()
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
    if (found) for (const field of within) fields[field].required.push(found)
  }
  for (const { required } of fields) for (const found of required) for (let i = 0; i < documentLimit; i++) out[i] |= !found[i]
  const similarities = fields.map(({ boosts }, field) => similarity(boosts, entries, field, documentLimit))
  const scores = new Float64Array(documentLimit)
  const results = []
  const listed = flags()
  for (const at of matches) {
    const field = at % length
    const document = (at - field) / length
    if (out[document]) continue
    scores[document] += similarities[field][document]
    if (!listed[document]) {
      listed[document] = 1
      results.push({ document, score: 0 })
    }
  }
  for (const result of results) result.score = scores[result.document]
  return results.sort((a, b) => b.score - a.score)
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
  const magnitude = Math.sqrt(squares)
  return products.map(product => product / magnitude || 0)
}

// The ranges [start, end] of a text to highlight for an answer's terms: words with such a stem, and compounds that end in one.
const highlight = (text, terms) => {
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

// ---- Opening ----

const fetchFrom = base => async name => {
  const response = await fetch(`${base}${name}.txt`)
  return response.ok ? response.text() : undefined
}

// A page opened from a disk may not fetch, but may load scripts.
const scriptFrom = base => {
  const waiting = new Map()
  globalThis.kunskapsbankenShard = (name, text) => waiting.get(name)?.(text)
  return name => new Promise((resolve, reject) => {
    waiting.set(name, resolve)
    const script = document.createElement('script')
    script.src = `${base}${name}.js`
    script.onerror = reject
    script.onload = () => script.remove()
    document.head.append(script)
  })
}

// Opens an index. Base is the address of the shards' folder, with a slash at the end; load, from a file's name to its text,
// replaces fetching.
const open = async (base, load) => {
  load ??= globalThis.location?.protocol === 'file:' ? scriptFrom(base) : fetchFrom(base)
  const files = new Files(load)
  const directory = await files.get('D', 'directory', '', parseDirectory)
  if (directory.pipeline !== 'trimmer-sv,stemmer-sv') throw new SearchError('version', 'The index is of another language.', { file: 'directory' })
  return new Index(files, directory)
}

export { open, highlight, SearchError }
