export const open = async () => {
  const pagefind = await import('/pagefind/pagefind/pagefind.js')
  await pagefind.init()
  return pagefind
}
export const find = async (pagefind, query) => (await pagefind.search(query)).results
export const show = (pagefind, results) => Promise.all(results.map(result => result.data()))
export const ref = async (pagefind, result) => (await result.data()).url.replace(/^\/|\.html$/g, '').replace(/^pagefind\//, '')
