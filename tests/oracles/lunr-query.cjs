// node lunr-query.cjs index.json queries.json answers.json
// answers: for every query {"refs":[],"scores":[]} or {"error":{"message","start","end"}}
const fs = require('node:fs')
const lunr = require('./lunr-setup.cjs')
const [indexPath, queriesPath, answersPath] = process.argv.slice(2)
const index = lunr.Index.load(JSON.parse(fs.readFileSync(indexPath, 'utf8')))
const answer = query => {
  try {
    const results = index.search(query)
    return { refs: results.map(result => result.ref), scores: results.map(result => result.score) }
  } catch (error) {
    if (error.name !== 'QueryParseError') throw error
    return { error: { message: error.message, start: error.start, end: error.end } }
  }
}
fs.writeFileSync(answersPath, JSON.stringify(JSON.parse(fs.readFileSync(queriesPath, 'utf8')).map(answer)))
