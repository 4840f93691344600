import { open as openIndex } from '/ours/kunskapsbanken-lunr.js'

export const open = () => openIndex('/ours/')
export const find = async (index, query) => (await index.find(query)).results
export const show = (index, results) => index.fragments(results)
