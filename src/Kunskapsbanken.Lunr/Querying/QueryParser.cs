using System.Collections.Immutable;
using System.Globalization;

namespace Kunskapsbanken.Lunr;

/// <summary>Parses lunr's query language.</summary>
/// <remarks>Source: lunr 2.3.9, <c>QueryParser</c>: the same queries are refused, with the same words and positions.</remarks>
public sealed class QueryParser
{
    private readonly ImmutableArray<string> fields;
    private readonly List<Lexeme> lexemes;
    private readonly ImmutableArray<QueryClause>.Builder clauses = ImmutableArray.CreateBuilder<QueryClause>();
    private QueryClause clause;
    private int at;

    private QueryParser(string text, ImmutableArray<string> fields)
    {
        this.fields = fields;
        lexemes = QueryLexer.Run(text);
        clause = EmptyClause;
    }

    private QueryClause EmptyClause => new("", [.. Enumerable.Range(0, fields.Length)], 1, null, QueryPresence.Optional);

    /// <summary>Parses a query.</summary>
    /// <param name="text">The query as a person wrote it.</param>
    /// <param name="fields">The names of the index's fields.</param>
    /// <param name="query">The query; without clauses when it could not be parsed.</param>
    /// <returns>Null, or why it could not be parsed.</returns>
    public static QueryError? Parse(string text, ImmutableArray<string> fields, out Query query)
    {
        var parser = new QueryParser(text, fields);
        var error = parser.Run();
        query = new Query(error is null ? parser.clauses.ToImmutable() : []);
        return error;
    }

    private QueryError? Run()
    {
        if (lexemes is [{ Kind: LexemeKind.EditDistance or LexemeKind.Boost } first, ..])
        {
            var value = first.Text.Length > 0 ? $" with value '{first.Text}'" : "";
            return Fault($"expected either a field or a term, found {NameOf(first.Kind)}{value}", first);
        }
        QueryError? error = null;
        while (error is null && at < lexemes.Count)
        {
            var lexeme = lexemes[at++];
            error = lexeme.Kind switch
            {
                LexemeKind.Presence => ReadPresence(lexeme),
                LexemeKind.Field => ReadField(lexeme),
                LexemeKind.Term => ReadTerm(lexeme),
                LexemeKind.EditDistance => ReadNumber(lexeme, "edit distance", number => clause with { EditDistance = (int)Math.Min(number, int.MaxValue) }),
                _ => ReadNumber(lexeme, "boost", number => clause with { Boost = number }),
            };
            EndClauseAfter(lexeme.Kind);
        }
        return error;
    }

    private Lexeme? Next => at < lexemes.Count ? lexemes[at] : null;

    /// <summary>A clause has its term, and ends where the next lexeme cannot belong to it.</summary>
    private void EndClauseAfter(LexemeKind last)
    {
        if (last is LexemeKind.Presence or LexemeKind.Field || Next is { Kind: LexemeKind.EditDistance or LexemeKind.Boost })
            return;
        clauses.Add(clause);
        clause = EmptyClause;
    }

    private QueryError? ReadPresence(Lexeme lexeme)
    {
        clause = clause with { Presence = lexeme.Text == "-" ? QueryPresence.Prohibited : QueryPresence.Required };
        return Next switch
        {
            null => Fault("expecting term or field, found nothing", lexeme),
            { Kind: LexemeKind.Field or LexemeKind.Term } => null,
            { } other => Fault($"expecting term or field, found '{NameOf(other.Kind)}'", other),
        };
    }

    private QueryError? ReadField(Lexeme lexeme)
    {
        var field = fields.IndexOf(lexeme.Text);
        if (field < 0)
            return Fault($"unrecognised field '{lexeme.Text}', possible fields: {string.Join(", ", fields.Select(name => $"'{name}'"))}", lexeme);
        clause = clause with { Fields = [field] };
        return Next switch
        {
            null => Fault("expecting term, found nothing", lexeme),
            { Kind: LexemeKind.Term } => null,
            { } other => Fault($"expecting term, found '{NameOf(other.Kind)}'", other),
        };
    }

    private QueryError? ReadTerm(Lexeme lexeme)
    {
        clause = clause with { Term = JavaScriptText.ToLower(lexeme.Text), UsesPipeline = !lexeme.Text.Contains(TermPattern.AnyCharacter, StringComparison.Ordinal) };
        return null;
    }

    private QueryError? ReadNumber(Lexeme lexeme, string name, Func<double, QueryClause> with)
    {
        if (lexeme.Text.Length == 0)
            return Fault($"{name} must be numeric", lexeme);
        clause = with(double.Parse(lexeme.Text, CultureInfo.InvariantCulture));
        return null;
    }

    private static QueryError Fault(string message, Lexeme lexeme) => new(message, lexeme.Start, lexeme.End);

    private static string NameOf(LexemeKind kind) => kind switch
    {
        LexemeKind.Field => "FIELD",
        LexemeKind.Term => "TERM",
        LexemeKind.EditDistance => "EDIT_DISTANCE",
        LexemeKind.Boost => "BOOST",
        _ => "PRESENCE",
    };
}
