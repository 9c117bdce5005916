using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Which department a person means, by its name or by a place that lies in no other.</summary>
internal static class DepartmentName
{
    public static Reading<Department> Read(string text, Places places)
    {
        var scan = PlaceScan.Of(text, places.Names);
        if (scan.IsDoubtful || scan.Mentions.Count == 0) return Reading.None<Department>();
        // "Aquí por Jutiapa" lies in Jutiapa, "aquí por Nebaj" most likely in Quiché.
        if (scan.IsAround)
            return scan is { LivesAround: true, Mentions: [{ Role: PlaceRole.Any, Named: { IsCountry: false, Department: { } around } }] }
                ? Reading.Of(around)
                : Reading.None<Department>();
        if (scan.Mentions.Count > 1 && PlaceName.Read(scan) is Reading<Municipality>.Understood place) return Reading.Of(places.DepartmentOf(place.Value));
        var named = scan.Mentions.Where(mention => !mention.Named.IsCountry).ToList();
        var regions = named.ConvertAll(mention => Regions(mention, places, isAlone: named.Count == 1));
        return regions.Count == 0
            ? Reading.Of(scan.Mentions[0].Named.Department!)
            : Reading.Among(regions.Aggregate((all, more) => [.. all.Intersect(more)]));
    }

    // "El Progreso" alone is the department; "El Progreso, municipio de Jutiapa" is not.
    private static IReadOnlyList<Department> Regions(PlaceMention mention, Places places, bool isAlone)
    {
        var named = mention.Named;
        if (named.Department is { } department && mention.Role != PlaceRole.Municipality)
            return isAlone || mention.Role == PlaceRole.Department ? [department] : [.. named.Whole.Select(places.DepartmentOf).Prepend(department).Distinct()];
        // One place whose name begins so is not enough.
        return named is { Whole.Count: 0, Longer.Count: 1, IsEnough: false } ? [] : [.. named.All.Select(places.DepartmentOf).Distinct()];
    }
}
