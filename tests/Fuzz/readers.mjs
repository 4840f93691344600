// node readers.mjs client.mjs asked.json answers.json
// asked: {files: {name: text}, queries: [text]} or {files, cases: [{name, text, query}]}, where each case damages one file.
// answers: for each "ref=score …", "error START END MESSAGE" or "fault CODE".
import fs from 'node:fs'
const [clientPath, askedPath, answersPath] = process.argv.slice(2)
const { open } = await import(clientPath)
const { files, queries, cases } = JSON.parse(fs.readFileSync(askedPath, 'utf8'))

const ask = async (index, query) => {
  try {
    const { results } = await (await index()).search(query)
    const refs = await (await index()).fragments(results)
    return results.map((result, i) => `${refs[i].ref}=${Math.round(result.score * 1e6)}`).join(' ')
  } catch (error) {
    // Anything but the reader's own error is a find.
    if (error.name !== 'SearchError') throw new Error(`${JSON.stringify(query)}: ${error.stack}`)
    const { code, message, start, end } = error
    return code && code !== 'query' ? `fault ${code}` : `error ${start ?? 0} ${end ?? query.length} ${message}`
  }
}

const answers = []
if (queries) {
  const index = await open('', async name => files[`${name}.txt`])
  for (const query of queries) answers.push(await ask(async () => index, query))
} else {
  for (const { name, text, query } of cases) {
    let index
    answers.push(await ask(async () => index ??= await open('', async part => `${part}.txt` === name ? text : files[`${part}.txt`]), query))
  }
}
fs.writeFileSync(answersPath, JSON.stringify(answers))
