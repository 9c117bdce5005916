using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// Which municipality a person means. A department decides between places of one name ("San Pedro Sacatepéquez, San Marcos"); what is
/// also a department without such a town, or the beginning of several names, is asked.
/// </summary>
internal static class PlaceName
{
    public static Reading<Municipality> Read(string text, Places places) => Read(PlaceScan.Of(text, places.Names));

    internal static Reading<Municipality> Read(PlaceScan scan) =>
        scan.IsDoubtful || scan.IsAround ? Reading.None<Municipality>() : Read([.. scan.Mentions.DistinctBy(mention => (mention.Named, mention.Role))], scan);

    private static Reading<Municipality> Read(List<PlaceMention> mentions, PlaceScan scan)
    {
        if (mentions is [var only]) return scan.Mentions.Count > 1 && only.Named.Department is { } own ? Twice(only, own) : One(only, scan.IsVague);
        if (mentions.Count == 0) return Reading.None<Municipality>();
        if (mentions.FirstOrDefault(IsCountry) is not { } country) return mentions is [var one, var other] ? Pair(one, other) : Reading.Which<Municipality>([]);
        // "Mixco, Guatemala" lies in that department, "Nebaj, Guatemala" in that country.
        var rest = mentions.Where(mention => mention != country).ToList();
        var inDepartment = rest is [var place] ? place.In(country.Named.Department!, wholeOnly: true) : [];
        return inDepartment.Count > 0 ? Reading.Among(inDepartment) : Read(rest, scan);
    }

    private static bool IsCountry(PlaceMention mention) => mention is { Named: { IsCountry: true, Department: not null }, Role: PlaceRole.Any };

    private static Reading<Municipality> One(PlaceMention mention, bool vague)
    {
        var named = mention.Named;
        if (mention.Role == PlaceRole.Department) return Reading.Which<Municipality>([]);
        if (named.Department is { } department && mention.Role != PlaceRole.Municipality)
            return IsTownOnly(named, department) && !named.IsCountry && !vague ? Reading.Of(named.Whole[0]) : Reading.Which<Municipality>([.. named.All]);
        return (named.Whole.Count, named.Longer.Count) switch
        {
            (1, 0) => Reading.Of(named.Whole[0]),
            (0, 1) when named.IsEnough => Reading.Of(named.Longer[0]),
            _ => Reading.Which<Municipality>([.. named.All]),
        };
    }

    private static bool IsTownOnly(PlaceNamed named, Department department) =>
        named.Longer.Count == 0 && named.Whole is [var town] && town.Department == department.Name;

    // "San Marcos, San Marcos".
    private static Reading<Municipality> Twice(PlaceMention mention, Department department) =>
        mention.In(department, wholeOnly: true) is [var town] ? Reading.Of(town) : Reading.Which<Municipality>([]);

    private static Reading<Municipality> Pair(PlaceMention one, PlaceMention other)
    {
        var found = Within(one, other).Concat(Within(other, one)).Distinct().ToList();
        return found.Count == 0 ? Reading.Which<Municipality>([]) : Reading.Among(found);
    }

    private static IReadOnlyList<Municipality> Within(PlaceMention place, PlaceMention region) =>
        place.Role != PlaceRole.Department && region.Role != PlaceRole.Municipality && region.Named.Department is { } department
            ? place.In(department, wholeOnly: false)
            : [];
}
