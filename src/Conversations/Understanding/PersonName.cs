namespace ChatAssist.Conversations.Understanding;

/// <summary>What a person wants to be called, without the sentence around it.</summary>
internal static class PersonName
{
    private const int Longest = 40;

    private static readonly string[] Before = ["me llamo ", "mi nombre es ", "yo soy ", "soy ", "my name is ", "call me ", "i am ", "i'm ", "dígame ", "digame "];

    // Said before the question was read.
    private static readonly string[] Greetings =
        ["hola", "hola buenas", "buenas", "buenos dias", "buen dia", "buenas tardes", "buenas noches", "si", "no", "ok", "bueno", "hello", "hi", "hey", "yes"];

    /// <summary>Null when it is no name: a greeting, too long, a number, a question, nothing but signs.</summary>
    public static string? In(string text)
    {
        var name = Bare(FreeText.In(text) ?? "").TrimEnd('.', '!', ',');
        if (Greetings.Contains(Plain.Of(name), StringComparer.Ordinal)) return null;
        return name.Length is > 0 and <= Longest && name.Any(char.IsLetter) && !name.Any(c => char.IsDigit(c) || c is '?' or '¿' or '/' or '@') ? name : null;
    }

    private static string Bare(string line)
    {
        foreach (var words in Before)
            if (line.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return line[words.Length..].Trim();
        return line;
    }
}
