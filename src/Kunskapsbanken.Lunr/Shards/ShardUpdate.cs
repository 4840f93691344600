using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Brings shards up to date with the documents that have changed: see <see cref="ShardedIndexWriter.Update"/>.</summary>
internal sealed class ShardUpdate
{
    /// <summary>When more documents than this have changed, most shards have too.</summary>
    private const int MostChanges = 200;

    private readonly IndexSchema schema;
    private readonly IndexSnapshot before;
    private readonly IReadOnlyList<IndexedDocument> documents;
    private readonly DocumentNumbers numbers;
    private readonly Func<AnalyzedDocument, CorpusWords, DocumentTerms> whole;
    private readonly Func<string, AnalyzedDocument?> earlier;
    private readonly ShardFiles files;
    private readonly int fields;

    private readonly Dictionary<string, ShardedDocument> old;
    private readonly Dictionary<string, TermPostings> changedPostings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, (int Start, int End)>> heads = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(ImmutableArray<TermGroup> Groups, string Hash)> shards;

    public ShardUpdate(
        IndexSchema schema, IndexSnapshot before, IReadOnlyList<IndexedDocument> documents, DocumentNumbers numbers,
        Func<AnalyzedDocument, CorpusWords, DocumentTerms> whole, Func<string, AnalyzedDocument?> earlier, Func<string, ReadOnlyMemory<byte>?> shard)
    {
        (this.schema, this.before, this.documents, this.numbers, this.whole, this.earlier) = (schema, before, documents, numbers, whole, earlier);
        fields = schema.Fields.Length;
        files = new ShardFiles(name => shard(name)?.ToArray());
        old = before.Documents.ToDictionary(document => document.Ref, StringComparer.Ordinal);
        shards = [.. before.ReadShards()];
    }

    public ShardBuild? Write(ShardOptions options)
    {
        var changes = Changes();
        if (changes.Count > MostChanges || !changes.TrueForAll(change => change.Read(earlier)))
            return null;
        var (words, changedWords) = before.Words!.After(changes.Select(c => c.Old).OfType<DocumentWords>(), changes.Select(c => c.New).OfType<DocumentWords>());
        if (changedWords.Count > 0)
        {
            changes.AddRange(Touched(changedWords, [.. changes.Select(c => c.Place)]));
            if (changes.Count > MostChanges)
                return null;
        }
        foreach (var change in changes)
            change.Count(fields, document => whole(document, before.Words), document => whole(document, words));
        var groups = Groups(changes, words);
        var written = new ShardWriter(schema, options, before).Write(
            Documents(changes), numbers.Limit, groups, words, i => documents[i].Fragment(), WritePostings);
        // A name that two files want is given by the order of writing, which is another here.
        return written.Snapshot is null ? null : written;
    }

    /// <summary>The documents that are not as they were, and those that are gone.</summary>
    private List<Change> Changes()
    {
        var changes = new List<Change>();
        var gone = new Dictionary<string, ShardedDocument>(old, StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            if (!gone.Remove(documents[i].Ref, out var was) || was.Version != documents[i].Version || was.Number != numbers.Numbers[i])
                changes.Add(new Change(was, i, documents[i], numbers.Numbers[i]));
        }
        changes.AddRange(gone.Values.Select(was => new Change(was, -1, null, -1)));
        return changes;
    }

    /// <summary>Documents that are as they were, but have words that now relate to other words than before.</summary>
    private IEnumerable<Change> Touched(HashSet<string> words, HashSet<int> known)
    {
        var touched = new bool[documents.Count];
        Parallel.For(0, documents.Count, i => touched[i] = !known.Contains(i) && documents[i].Read().Words.Words.Any(words.Contains));
        for (var i = 0; i < touched.Length; i++)
        {
            if (!touched[i])
                continue;
            var change = new Change(old[documents[i].Ref], i, documents[i], numbers.Numbers[i]);
            change.Read(_ => documents[change.Place].Read());
            yield return change;
        }
    }

    private ImmutableArray<ShardedDocument> Documents(List<Change> changes)
    {
        var lengths = changes.Where(change => change.Place >= 0).ToDictionary(change => change.Place, change => change.NewRows!.Lengths);
        return
        [
            .. documents.Select((document, i) => new ShardedDocument(
                document.Ref, numbers.Numbers[i], document.Version, document.FragmentVersion, lengths.TryGetValue(i, out var counted) ? counted : old[document.Ref].Lengths)),
        ];
    }

    /// <summary>All terms as they are now. Groups none of whose terms have changed are the objects that they were.</summary>
    private ImmutableArray<TermGroup> Groups(List<Change> changes, CorpusWords words)
    {
        var byKey = before.Groups.ToDictionary(group => group.Key, StringComparer.Ordinal);
        var dirty = new Dictionary<string, TermGroup?>(StringComparer.Ordinal);
        foreach (var group in DirtyTerms(changes, byKey).GroupBy(Folding.Fold, StringComparer.Ordinal))
        {
            var was = byKey.GetValueOrDefault(group.Key);
            var terms = (was?.Terms ?? []).ToDictionary(term => term.Text, StringComparer.Ordinal);
            foreach (var term in group)
            {
                if (Describe(term, was, changes, words) is { } now)
                    terms[term] = now;
                else
                    terms.Remove(term);
            }
            dirty[group.Key] = terms.Count == 0 ? null : new TermGroup(group.Key, [.. terms.Values.OrderBy(term => term.Text, StringComparer.Ordinal)]);
        }
        return
        [
            .. before.Groups.Select(group => dirty.Remove(group.Key, out var now) ? now : group).OfType<TermGroup>().ToList()
                .Concat(dirty.Values.OfType<TermGroup>()).OrderBy(group => group.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Terms that stand elsewhere or oftener or seldomer than they did, and those whose place where they are first seen has moved.</summary>
    private static HashSet<string> DirtyTerms(List<Change> changes, Dictionary<string, TermGroup> byKey)
    {
        var dirty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            foreach (var (field, term) in (change.OldRows?.All ?? []).Concat(change.NewRows?.All ?? []))
            {
                var (was, _) = change.OldRows?.Find(field, term) ?? default;
                var (count, place) = change.NewRows?.Find(field, term) ?? default;
                var isMoved = change.OldRows is null || change.NewRows is null || change.OldNumber != change.Number;
                if (was != count || isMoved || IsFirst(byKey, term, change.Row(field)) is { } first && first.Place != place)
                    dirty.Add(term);
            }
        }
        return dirty;
    }

    private static IndexedTerm? IsFirst(Dictionary<string, TermGroup> byKey, string term, long row)
    {
        foreach (var known in byKey.GetValueOrDefault(Folding.Fold(term))?.Terms ?? [])
        {
            if (known.Text == term && known.FirstRow == row)
                return known;
        }
        return null;
    }

    /// <summary>A dirty term as it is now; null when it is gone.</summary>
    private IndexedTerm? Describe(string term, TermGroup? was, List<Change> changes, CorpusWords words)
    {
        var postings = was is not null && was.Terms.Any(known => known.Text == term) ? ReadPostings(was, term) : new TermPostings(fields);
        // Those that go first: a number may have passed from one document to another.
        foreach (var change in changes)
        {
            for (var field = 0; field < fields; field++)
            {
                if (change.OldRows?.Find(field, term).Count > 0)
                    postings.Set(field, change.OldNumber, 0);
            }
        }
        foreach (var change in changes)
        {
            for (var field = 0; field < fields; field++)
            {
                if (change.NewRows?.Find(field, term).Count is > 0 and var count)
                    postings.Set(field, change.Number, count);
            }
        }
        if (postings.Frequency == 0)
            return null;
        changedPostings[term] = postings;
        var (number, firstField) = Math.DivRem(postings.FirstRow, fields);
        var rows = changes.Find(change => change.NewRows is not null && change.Number == number)?.NewRows ?? RowsOf((int)number, words);
        return new IndexedTerm(term, postings.Frequency, postings.FirstRow, rows.Find((int)firstField, term).Place);
    }

    private DocumentRows RowsOf(int number, CorpusWords words) =>
        new(whole(documents[numbers.Numbers.BinarySearch(number)].Read(), words), fields);

    private void WritePostings(ShardText text, IndexedTerm term)
    {
        if (changedPostings.TryGetValue(term.Text, out var postings))
        {
            postings.Write(text);
            return;
        }
        var (shard, start, end) = Find(Folding.Fold(term.Text), term.Text);
        text.Raw(shard[start..end]);
    }

    private TermPostings ReadPostings(TermGroup group, string term)
    {
        var (shard, start, _) = Find(group.Key, term);
        return TermPostings.Read(shard, start, fields);
    }

    /// <summary>Where a term's postings stand that were written before.</summary>
    /// <exception cref="ShardException">The shard is not there or not whole.</exception>
    private (string Shard, int Start, int End) Find(string key, string term)
    {
        var hash = HashOf(key);
        var text = files.Read(ShardKind.Terms, ShardFormat.TermsName(hash), hash);
        if (!heads.TryGetValue(hash, out var terms))
            heads.Add(hash, terms = TermShardText.Heads(text).ToDictionary(head => head.Term, head => (head.Start, head.End), StringComparer.Ordinal));
        return terms.TryGetValue(term, out var at) ? (text, at.Start, at.End) : throw new ShardException(ShardFault.Damaged, ShardFormat.TermsName(hash));
    }

    /// <summary>The shard in which a group was: the last that begins with it or before it.</summary>
    private string HashOf(string key)
    {
        var (low, high) = (0, shards.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(shards[middle].Groups[0].Key, key) <= 0)
                low = middle;
            else
                high = middle;
        }
        return shards[low].Hash;
    }

    /// <summary>A document as it was and as it is; one of them is missing when it has come or gone.</summary>
    private sealed class Change(ShardedDocument? was, int place, IndexedDocument? now, int number)
    {
        private AnalyzedDocument? oldDocument;
        private AnalyzedDocument? newDocument;
        private int fieldCount;

        /// <summary>In the index's order; -1 when it has gone.</summary>
        public int Place => place;

        public int Number => number;

        public int OldNumber => was?.Number ?? -1;

        public DocumentWords? Old => oldDocument?.Words;

        public DocumentWords? New => newDocument?.Words;

        public DocumentRows? OldRows { get; private set; }

        public DocumentRows? NewRows { get; private set; }

        /// <returns>False when the document is not known as it was.</returns>
        public bool Read(Func<string, AnalyzedDocument?> earlier)
        {
            oldDocument = was is null ? null : earlier(was.Version);
            newDocument = now?.Read();
            return was is null || oldDocument is not null;
        }

        public void Count(int fields, Func<AnalyzedDocument, DocumentTerms> before, Func<AnalyzedDocument, DocumentTerms> after)
        {
            fieldCount = fields;
            OldRows = oldDocument is null ? null : new DocumentRows(before(oldDocument), fields);
            NewRows = newDocument is null ? null : new DocumentRows(after(newDocument), fields);
        }

        public long Row(int field) => number * (long)fieldCount + field;
    }
}
