// node client-query.mjs client.mjs shards.json queries.json answers.json
// shards: {"name.txt": "text"}; queries: {"method", "queries"}; answers: for every query {refs, scores} or {error, code, file}.
import fs from 'node:fs'
const [clientPath, shardsPath, queriesPath, answersPath] = process.argv.slice(2)
const { open } = await import(clientPath)
const shards = JSON.parse(fs.readFileSync(shardsPath, 'utf8'))
const { method, queries } = JSON.parse(fs.readFileSync(queriesPath, 'utf8'))
const answers = []
let index
for (const [i, query] of queries.entries()) {
  try {
    // Opened anew now and then, so that queries do not all live on what others have fetched.
    if (queries.length < 50 || i % 10 === 0) index = null
    index ??= await open('', async name => shards[`${name}.txt`])
    const { results, terms, approximate } = await index[method](query)
    const refs = (await index.fragments(results)).map(fragment => fragment.ref)
    answers.push({ refs, scores: results.map(result => result.score), terms, approximate: !!approximate })
  } catch (error) {
    if (error.name !== 'SearchError') throw error
    const { code, message, start, end, file } = error
    answers.push({ error: { message, start, end }, code, file })
  }
}
fs.writeFileSync(answersPath, JSON.stringify(answers))
