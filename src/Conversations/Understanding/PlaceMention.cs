using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What the words before a name say it is.</summary>
internal enum PlaceRole
{
    Any,
    Department,
    Municipality,

    /// <summary>A village, a colony: its name may be that of a municipality elsewhere.</summary>
    Within,
}

/// <summary>A place that a sentence names.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="IsWeak">Misspelt, or an everyday word: it counts only where all else that is said goes with a place.</param>
internal sealed record PlaceMention(PlaceNamed Named, int Start, int End, bool IsWeak, PlaceRole Role = PlaceRole.Any)
{
    /// <summary>The municipalities in that department that it may be: those called so, else those whose name begins so.</summary>
    public IReadOnlyList<Municipality> In(Department department, bool wholeOnly)
    {
        var whole = Named.Whole.Where(place => place.Department == department.Name).ToList();
        return whole.Count > 0 || wholeOnly ? whole : [.. Named.Longer.Where(place => place.Department == department.Name)];
    }
}
