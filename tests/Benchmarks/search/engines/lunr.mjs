const load = src => new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject })))

export const open = async () => {
  await load('/packages/lunr/lunr.min.js')
  await load('/packages/lunr-languages/min/lunr.stemmer.support.min.js')
  await load('/packages/lunr-languages/min/lunr.sv.min.js')
  return window.lunr.Index.load(await (await fetch('/lunr/index.json')).json())
}
// lunr throws at what is not its language, and has no excerpts.
export const find = async (index, query) => index.search(query.replace(/[:~^*+-]/g, ' '))
export const show = async () => {}
export const ref = (index, result) => result.ref
