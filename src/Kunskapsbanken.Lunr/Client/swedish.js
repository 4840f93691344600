// Swedish analysis, as trimmer-sv and stemmer-sv of lunr-languages 1.22, and the same tables as in C#.

export const letters = '0-9A-Za-z\xAA\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02B8\u02E0-\u02E4\u1D00-\u1D25\u1D2C-\u1D5C\u1D62-\u1D65\u1D6B-\u1D77\u1D79-\u1DBE\u1E00-\u1EFF\u2071\u207F\u2090-\u209C\u212A\u212B\u2132\u214E\u2160-\u2188\u2C60-\u2C7F\uA722-\uA787\uA78B-\uA7AD\uA7B0-\uA7B7\uA7F7-\uA7FF\uAB30-\uAB5A\uAB5C-\uAB64\uFB00-\uFB06\uFF21-\uFF3A\uFF41-\uFF5A'
const leading = new RegExp(`^[^${letters}]+`)
const trailing = new RegExp(`[^${letters}]+$`)

const firstSyllable = /^[^aeiouyåäö]*[aeiouyåäö]+[^aeiouyåäö]/
const mainSuffix = /(?:heterna|hetens|anden|andes|andet|arens|arnas|ernas|heten|heter|ornas|ades|ande|aren|arna|arne|aste|erna|erns|orna|ade|are|ast|ens|ern|het|ad|ar|as|at|en|er|es|or|a|e)$/

export const stem = word => {
  const syllable = firstSyllable.exec(word)
  const start = syllable ? Math.max(3, syllable[0].length) : word.length
  if (start >= word.length) return word
  let region = word.slice(start)
  const cut = region.replace(mainSuffix, '')
  region = cut === region && /[bcdfghjklmnoprtvy]s$/.test(word) ? region.slice(0, -1) : cut
  region = region.replace(/(?:dd|gd|nn|dt|gt|kt|tt)$/, pair => pair[0])
  return word.slice(0, start) + region.replace(/(?:lig|els|ig)$|(full|lös)t$/, (_, kept) => kept || '')
}

export const trim = word => word.replace(leading, '').replace(trailing, '')
export const analyze = word => stem(trim(word))

// What a word may be an inflected form of, beside what its stem covers: as SwedishForms.BaseForms.
export const baseForms = word => {
  const bare = word.replace(/s$/, '')
  const forms = bare === word ? [] : [bare]
  if (bare.endsWith('et')) forms.push(bare.slice(0, -2), bare.slice(0, -1))
  return forms.filter(form => form.length > 2)
}

// Letters without their marks: the same table as Folding in C#.
const marked = 'åäáàâãæéèêëíìîïöóòôõøüúùûýÿçñ'
const plain = 'aaaaaaaeeeeiiiioooooouuuuyycn'
export const fold = text => text.replace(/[^\0-\x7F]/g, c => plain[marked.indexOf(c)] || c)
export const mayStandFor = (written, term) =>
  fold(written) === fold(term) && !written.split('').some((c, i) => /[åäö]/.test(c) && term[i] !== c)
