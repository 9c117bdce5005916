using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What somebody tells of themselves in one go: "me llamo Ana, tengo 34 años y vivo en Nebaj". Null: not said, or not for sure.</summary>
internal sealed partial record Introduction(string? Name, int? Age, Municipality? Home)
{
    // Nobody introduces themselves at greater length.
    private const int Longest = 200;

    public static Introduction Of(string text, DateOnly today, Places places)
    {
        if (text.Length > Longest) return new(PersonName.In(text), null, null);
        var parts = Parts(text, places);
        var (ages, homes) = (parts.FindAll(IsAge), parts.FindAll(IsHome));
        return new(PersonName.In(string.Join('\n', parts.Where(part => !IsAge(part) && !IsHome(part)))), AgeIn(ages, today), HomeIn(homes, places));
    }

    private static List<string> Parts(string text, Places places)
    {
        var parts = new List<string>();
        foreach (var part in Fact().Replace(text, "\n${fact}").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // "Vivo en Nebaj, Quiché" is one fact.
            if (parts.Count > 0 && IsHome(parts[^1]) && places.DepartmentNamed(Plain.Of(part)) is not null) parts[^1] += $", {part}";
            else parts.Add(part);
        }
        return parts;
    }

    private static bool IsAge(string part) => OfAge().IsMatch(Plain.Of(part));

    private static bool IsHome(string part) => OfHome().IsMatch(Plain.Of(part));

    private static int? AgeIn(List<string> parts, DateOnly today) =>
        parts is [var said] && Numbers.Age.In(said, today) is Reading<Age>.Understood age ? age.Value.Years : null;

    private static Municipality? HomeIn(List<string> parts, Places places) =>
        parts is [var said] && PlaceName.Read(said, places) is Reading<Municipality>.Understood home ? home.Value : null;

    private static readonly string[] Between = [",", ";", "\n", ". "];

    // Where the next thing begins, when no comma says so.
    [GeneratedRegex(@"\b(?:y |and )?(?<fact>tengo|[vb]i[vb]o en|soy de|nac[ií]|i live in|i'm from|i am from)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^(?:tengo [a-z0-9 ]+|naci .+|[a-z0-9 ]+ (?:anos|years old))$", RegexOptions.NonBacktracking)]
    private static partial Regex OfAge();

    [GeneratedRegex("^(?:[vb]i[vb]o en|soy de|estoy en|de|aqui en|i live in|i am from|im from|from) .+$", RegexOptions.NonBacktracking)]
    private static partial Regex OfHome();
}
