// lunr.js with Swedish, as a site that uses both packages would load them.
const lunr = require('lunr')
require('lunr-languages/lunr.stemmer.support.js')(lunr)
require('lunr-languages/lunr.sv.js')(lunr)
module.exports = lunr
