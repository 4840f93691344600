namespace Kunskapsbanken.Lunr;

/// <summary>The order of one-character keys in a JavaScript object.</summary>
/// <remarks>ECMA-262, OrdinaryOwnPropertyKeys: array indices ascending, then the others as they were added.</remarks>
internal static class JavaScriptKeys
{
    /// <summary>Adds a new key to a list that is in that order.</summary>
    public static void Add<T>(List<(char Key, T Value)> list, char key, T value)
    {
        var at = list.Count;
        if (char.IsAsciiDigit(key))
        {
            at = 0;
            while (at < list.Count && char.IsAsciiDigit(list[at].Key) && list[at].Key < key)
                at++;
        }
        list.Insert(at, (key, value));
    }
}
