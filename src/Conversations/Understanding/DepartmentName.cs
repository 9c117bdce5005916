using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Which department a person means, by its name or by a place that lies in no other.</summary>
internal static class DepartmentName
{
    public static Reading<Department> Read(string text, Places places)
    {
        var scan = PlaceScan.Of(text, places.Names);
        if (scan.IsDoubtful || scan.Mentions.Count == 0) return Reading.None<Department>();
        if (scan.Mentions.Count > 1 && PlaceName.Read(scan) is Reading<Municipality>.Understood place) return Reading.Of(places.DepartmentOf(place.Value));
        var regions = scan.Mentions.Where(mention => !mention.Named.IsCountry).Select(mention => Regions(mention, places)).ToList();
        return regions.Count == 0
            ? Reading.Of(scan.Mentions[0].Named.Department!)
            : Reading.Among(regions.Aggregate((all, more) => [.. all.Intersect(more)]));
    }

    private static IReadOnlyList<Department> Regions(PlaceMention mention, Places places)
    {
        if (mention.Named.Department is { } department && mention.Role != PlaceRole.Municipality) return [department];
        var all = mention.Named.All.ToList();
        // One place whose name begins so is not enough.
        return all.Count == 1 && mention.Named.Whole.Count == 0 && !mention.Named.IsEnough ? [] : [.. all.Select(places.DepartmentOf).Distinct()];
    }
}
