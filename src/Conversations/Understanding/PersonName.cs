namespace ChatAssist.Conversations.Understanding;

/// <summary>What a person wants to be called, without the sentence around it.</summary>
internal static class PersonName
{
    private const int Longest = 40;

    private static readonly string[] Before =
    [
        "me llamo", "mi nombre es", "yo soy", "soy", "my name is", "call me", "i am", "i'm", "dígame", "digame",
        "a mí me dicen", "a mi me dicen", "me dicen", "me llaman", "me yamo", "me decían", "me decian", "me hablaban", "they called me", "you called me", "se llama", "ella se llama", "él se llama", "el se llama", "su nombre es", "name's", "names", "it's", "its",
    ];

    // Said before the question was read, or before the name.
    private static readonly string[] Openings =
    [
        "hola", "hola buenas", "buenas", "buenos dias", "buen dia", "buenas tardes", "buenas noches", "si", "no", "ok", "bueno", "hello", "hi", "hey", "yes",
        "pues", "bueno pues", "mire", "mire pues", "me", "mi", "mi nombre", "fijese", "fijese que", "bueno fijese", "fijate", "fijate que",
    ];

    // Who does not want to say it, or thinks that it was said.
    private static readonly string[] Refusals =
    [
        "que le importa", "a usted que le importa", "que te importa", "ya se lo dije", "ya le dije", "ya te dije", "no se", "no quiero", "nada", "ninguno", "ninguna",
        "no me acuerdo", "no recuerdo", "i dont remember", "none of your business", "i already told you", "i already said", "i dont know", "nothing", "none",
    ];

    // With which a sentence begins, and no name.
    private static readonly string[] Sentences =
    [
        "ya", "quiero", "quisiera", "busco", "necesito", "tengo", "estoy", "ando", "consegui", "encontre", "halle", "empece", "i want", "i need", "i have", "i got", "i found", "i started",
    ];

    /// <summary>
    /// Null when it is no name: a greeting, a sentence, too long, a number, a question, nothing but signs. Of several lines a later one may
    /// only repeat the name with more to it: "me llamo", "Wilmer", "Wilmer Caal".
    /// </summary>
    /// <param name="longest">In characters: what somebody is called is shorter than a whole name.</param>
    public static string? In(string text, int longest = Longest)
    {
        string? name = null;
        foreach (var line in text.Split('\n').Select(line => Bare(FreeText.In(line) ?? "").TrimEnd('.', '!', ',')).Where(SaysSomething))
        {
            if (line.Length > longest || !IsName(line) || (name is not null && !Repeats(line, name))) return null;
            name = line;
        }
        return name;
    }

    private static bool SaysSomething(string line) =>
        Plain.Of(line) is { Length: > 0 } said && !Openings.Contains(said, StringComparer.Ordinal) && !Refusals.Contains(said, StringComparer.Ordinal);

    private static bool IsName(string line) => !Sentences.Any(words => Repeats(line, words)) && line.Any(char.IsLetter) && !line.Any(c => char.IsDigit(c) || c is '?' or '¿' or '/' or '@');

    private static bool Repeats(string line, string name) => $"{Plain.Of(line)} ".StartsWith($"{Plain.Of(name)} ", StringComparison.Ordinal);

    private static string Bare(string line)
    {
        foreach (var words in Before)
            if ($"{line} ".StartsWith($"{words} ", StringComparison.OrdinalIgnoreCase)) return line[words.Length..].Trim();
        return line;
    }
}
