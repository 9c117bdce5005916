using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Which municipality a person means.</summary>
internal static class PlaceName
{
    private static readonly string[] Filler = ["vivo en", "estoy en", "soy de", "aqui en", "en", "de", "municipio de", "i live in", "i am in", "from", "in"];

    /// <summary>
    /// All municipalities that the text may mean: one is understood, several must be asked, none is not understood.
    /// "San Pedro Sacatepéquez, San Marcos" names the department too and means one.
    /// </summary>
    public static IReadOnlyList<Municipality> Of(string text, Places places)
    {
        var said = Bare(Plain.Of(text));
        var whole = places.Named(said);
        return whole.Count > 0 ? whole : WithDepartment(said.Split(' '), places);
    }

    private static List<Municipality> WithDepartment(string[] words, Places places)
    {
        for (var split = words.Length - 1; split > 0; split--)
        {
            var department = places.DepartmentNamed(Bare(string.Join(' ', words[split..])));
            if (department is null) continue;
            var found = places.Named(string.Join(' ', words[..split])).Where(m => m.Code.StartsWith(department.Code, StringComparison.Ordinal)).ToList();
            if (found.Count > 0) return found;
        }
        return [];
    }

    private static string Bare(string said)
    {
        foreach (var filler in Filler)
            if (said.StartsWith(filler + " ", StringComparison.Ordinal)) return Bare(said[(filler.Length + 1)..]);
        return said;
    }
}
