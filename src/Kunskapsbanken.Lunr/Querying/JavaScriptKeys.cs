namespace Kunskapsbanken.Lunr;

/// <summary>The order of one-character keys in a JavaScript object.</summary>
/// <remarks>ECMA-262, OrdinaryOwnPropertyKeys: array indices ascending, then the others as they were added.</remarks>
internal static class JavaScriptKeys
{
    /// <summary>Where a new key goes in a list that is in that order.</summary>
    public static int PlaceOf<T>(char key, List<T> list, Func<T, char> keyOf)
    {
        if (!char.IsAsciiDigit(key))
            return list.Count;
        var at = 0;
        while (at < list.Count && char.IsAsciiDigit(keyOf(list[at])) && keyOf(list[at]) < key)
            at++;
        return at;
    }
}
