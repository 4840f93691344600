namespace Kunskapsbanken.Lunr;

internal enum LexemeKind
{
    Field,
    Term,
    EditDistance,
    Boost,
    Presence,
}

internal readonly record struct Lexeme(LexemeKind Kind, string Text, int Start, int End);

/// <summary>
/// Cuts a query into lexemes exactly where lunr 2.3.9 does, its quirks included: a hyphen inside a word ends it, a backslash
/// takes the next character as it is, and an operator may follow another.
/// </summary>
internal sealed class QueryLexer
{
    private readonly string text;
    private readonly List<Lexeme> lexemes = [];
    private readonly List<int> escapes = [];
    private int start;
    // May pass the end by one, after a backslash that ends the query.
    private int position;

    private QueryLexer(string text) => this.text = text;

    private int Width => position - start;

    public static List<Lexeme> Run(string text)
    {
        var lexer = new QueryLexer(text);
        while (lexer.position < text.Length)
            lexer.Step(text[lexer.position++]);
        if (lexer.Width > 0)
            lexer.Emit(LexemeKind.Term);
        return lexer.lexemes;
    }

    private void Step(char c)
    {
        switch (c)
        {
            case '\\':
                escapes.Add(position - 1);
                position++;
                break;
            case ':':
                position--;
                Emit(LexemeKind.Field);
                Skip();
                break;
            case '~':
                EndTermWithNumber(LexemeKind.EditDistance);
                break;
            case '^':
                EndTermWithNumber(LexemeKind.Boost);
                break;
            case '+' or '-' when Width == 1:
                Emit(LexemeKind.Presence);
                break;
            default:
                if (Tokenizer.IsSeparator(c))
                    EndTerm();
                break;
        }
    }

    private void EndTerm()
    {
        if (Width > 1)
        {
            position--;
            Emit(LexemeKind.Term);
        }
        Skip();
    }

    private void EndTermWithNumber(LexemeKind kind)
    {
        position--;
        if (Width > 0)
            Emit(LexemeKind.Term);
        Skip();
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        Emit(kind);
    }

    /// <summary>Leaves what has been read unread, at least one character.</summary>
    private void Skip()
    {
        if (start == position)
            position++;
        start = position;
    }

    private void Emit(LexemeKind kind)
    {
        var unescaped = "";
        var from = start;
        foreach (var escape in escapes)
        {
            unescaped += Slice(from, escape);
            from = escape + 1;
        }
        escapes.Clear();
        lexemes.Add(new Lexeme(kind, unescaped + Slice(from, position), start, position));
        start = position;
    }

    private string Slice(int from, int to)
    {
        to = Math.Min(to, text.Length);
        return from < to ? text[from..to] : "";
    }
}
