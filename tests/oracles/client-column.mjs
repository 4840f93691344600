// node client-column.mjs client.mjs shards.json names.json answers.json
// answers: for every column {ref: [values]}
import fs from 'node:fs'
const [clientPath, shardsPath, namesPath, answersPath] = process.argv.slice(2)
const { open } = await import(clientPath)
const shards = JSON.parse(fs.readFileSync(shardsPath, 'utf8'))
const index = await open('', async name => shards[`${name}.txt`])
const answers = []
for (const name of JSON.parse(fs.readFileSync(namesPath, 'utf8'))) {
  const { values, of } = await index.column(name)
  const fragments = await index.fragments([...of.keys()].map(document => ({ document })))
  answers.push(Object.fromEntries([...of.values()].map((places, i) => [fragments[i].ref, places.map(place => values[place])])))
}
fs.writeFileSync(answersPath, JSON.stringify(answers))
