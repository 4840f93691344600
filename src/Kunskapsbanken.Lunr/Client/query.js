import { SearchError } from './errors.js'

// lunr's query language.

export const parseQuery = (text, names) => {
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
