namespace Kunskapsbanken.Lunr;

/// <summary>Swedish analysis under the names that lunr-languages registers, and with the same results.</summary>
public static class Swedish
{
    /// <summary>Cuts what is not a letter or a digit off both ends of a token. May leave an empty token, which lunr keeps.</summary>
    public static PipelineFunction Trimmer { get; } = new("trimmer-sv", SwedishTrimmer.Trim);

    /// <summary>Drops <see cref="SwedishStopWords.All"/>.</summary>
    public static PipelineFunction StopWordFilter { get; } = new("stopWordFilter-sv", word => SwedishStopWords.All.Contains(word) ? null : word);

    /// <summary>Cuts inflection off: <see cref="SwedishStemmer"/>.</summary>
    public static PipelineFunction Stemmer { get; } = new("stemmer-sv", SwedishStemmer.Stem);

    /// <summary>What <c>this.use(lunr.sv)</c> sets up: documents are trimmed, stopped and stemmed; queries trimmed and stemmed.</summary>
    public static Analyzer Analyzer { get; } = new([Trimmer, StopWordFilter, Stemmer], [Trimmer, Stemmer]) { OtherForms = SwedishForms.BaseForms };
}
