namespace Kunskapsbanken.Lunr;

/// <summary>Lengths and fragments of documents, read file by file.</summary>
internal sealed class ShardDocuments(ShardFiles files, ShardDirectory directory)
{
    private readonly Dictionary<int, DocumentFile> documentFiles = [];
    private readonly Dictionary<int, Dictionary<int, (string Ref, RecordFragment Fragment)>> fragmentFiles = [];

    public IEnumerable<int> All() =>
        Enumerable.Range(0, directory.DocumentFiles.Length).SelectMany(file => ReadDocuments(file).Lengths.Keys.Order());

    public int LengthOf(int document, int field) => ReadDocuments(document / directory.DocumentFileSize).Lengths[document][field];

    public (string Ref, RecordFragment Fragment) Find(int document) => ReadFragments(document / directory.FragmentFileSize)[document];

    public (string Ref, RecordFragment Fragment) Find(string documentRef) =>
        All().Select(Find).FirstOrDefault(found => found.Ref == documentRef) is { Ref: not null } found
            ? found
            : throw new KeyNotFoundException($"No document has the ref '{documentRef}'.");

    private DocumentFile ReadDocuments(int file)
    {
        if (documentFiles.TryGetValue(file, out var known))
            return known;
        var hash = directory.DocumentFiles[file];
        var reader = new ShardTextReader(files.Read(ShardKind.Documents, ShardFormat.DocumentsName(hash), hash));
        var documents = new int[reader.Number()];
        var previous = file * directory.DocumentFileSize - 1;
        for (var i = 0; i < documents.Length; i++)
            documents[i] = previous += reader.Number() + 1;
        var lengths = documents.ToDictionary(document => document, _ => new int[directory.Fields.Length]);
        for (var field = 0; field < directory.Fields.Length; field++)
        {
            foreach (var (document, length) in documents.Zip(reader.Digits(documents.Length)))
                lengths[document][field] = length;
        }
        var hashes = new Dictionary<int, string>();
        foreach (var fragmentFile in documents.Select(document => document / directory.FragmentFileSize).Distinct())
            hashes.Add(fragmentFile, reader.Raw(ShardFormat.FragmentHashLength));
        return documentFiles[file] = new DocumentFile(lengths, hashes);
    }

    private Dictionary<int, (string Ref, RecordFragment Fragment)> ReadFragments(int file)
    {
        if (fragmentFiles.TryGetValue(file, out var known))
            return known;
        var hash = ReadDocuments(file * directory.FragmentFileSize / directory.DocumentFileSize).FragmentHashes[file];
        var reader = new ShardTextReader(files.Read(ShardKind.Fragments, ShardFormat.FragmentsName(file, hash), hash));
        var fragments = new Dictionary<int, (string, RecordFragment)>();
        for (var left = reader.Number(); left > 0; left--)
        {
            var document = file * directory.FragmentFileSize + reader.Number();
            var documentRef = reader.String();
            fragments.Add(document, (documentRef, new RecordFragment(
                reader.String(), reader.String(), ShardDirectory.ReadAll(ref reader, static (ref reader) => reader.String()), reader.String())));
        }
        return fragmentFiles[file] = fragments;
    }

    private sealed record DocumentFile(Dictionary<int, int[]> Lengths, Dictionary<int, string> FragmentHashes);
}
