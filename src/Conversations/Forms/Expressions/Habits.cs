namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Signs of other languages and of word processors, and what an XLSForm writes instead.</summary>
internal static class Habits
{
    private static readonly (string Found, string Instead)[] Instead =
    [
        ("==", "="), ("=>", ">="), ("=<", "<="), ("<>", "!="), ("≥", ">="), ("≤", "<="), ("≠", "!="), ("≈", "="),
        ("&lt;", "<"), ("&gt;", ">"), ("&&", "and"), ("&", "and"), ("||", "or"), ("^", "pow(x, y)"), ("%", "mod"), ("×", "*"), ("÷", "div"), ("–", "-"), ("—", "-"), ("−", "-"),
        ("“", "\""), ("”", "\""), ("„", "\""), (";", ","), ("{", "${"), ("«", "\""), ("»", "\""), ("‘", "'"), ("’", "'"), ("‚", "'"), ("´", "'"), ("`", "'"),
    ];

    // XPath has them; forms do without, and no chat needs them.
    private static readonly (string Found, string Key)[] Refused = [("//", "descendants"), ("@", "attributes"), ("::", "axes"), ("|", "unions")];

    public static Mistake? Find(string source, int at)
    {
        var rest = source.AsSpan(at);
        foreach (var (found, instead) in Instead)
            if (rest.StartsWith(found)) return new("write-instead", at + 1, ("found", found), ("instead", instead));
        foreach (var (found, key) in Refused)
            if (rest.StartsWith(found)) return new(key, at + 1);
        return rest[0] == '!' && !rest.StartsWith("!=") ? new("write-instead", at + 1, ("found", "!"), ("instead", "not(…)")) : null;
    }
}
