using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Understanding;

public sealed class PlaceNameTests
{
    public static TheoryData<string, string> Municipalities => [.. World.Content.Places.Municipalities.Select(place => ($"{place.Name}, {place.Department}", place.Code))];

    [Theory]
    [InlineData("Nebaj", "1413")]
    [InlineData("vivo en nebaj", "1413")]
    [InlineData("en Nebaj, Quiché", "1413")]
    [InlineData("soy de Mixco", "0108")]
    [InlineData("I live in Mixco", "0108")]
    [InlineData("la capital", "0101")]
    [InlineData("San Pedro Sacatepéquez", "0109 1202")]
    [InlineData("San Pedro Sacatepéquez, San Marcos", "1202")]
    [InlineData("san pedro sacatepequez de Guatemala", "0109")]
    [InlineData("San Mateo", "0910 1318")]
    [InlineData("Xela", "0901")]
    [InlineData("la luna", "")]
    [InlineData("", "")]
    [InlineData("en", "")]
    public void A_place_is_one_or_several_or_none(string text, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Meant(text).Select(place => place.Code).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Theory]
    [InlineData("La Democracia")]
    [InlineData("La Libertad")]
    [InlineData("San José")]
    [InlineData("San Lorenzo")]
    [InlineData("San Pedro Sacatepéquez")]
    [InlineData("Santa Bárbara")]
    public void A_name_of_two_departments_is_not_guessed(string name) =>
        Assert.True(Meant(name).Select(place => place.Department).Distinct(StringComparer.Ordinal).Count() > 1);

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_municipality_is_found_by_its_name_and_department(string text, string code) =>
        Assert.Contains(code, Meant(text).Select(place => place.Code), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_municipality_is_understood_by_its_name_and_department_without_accents_or_spaces(string text, string code)
    {
        Assert.Equal([code], Meant(Plain.Of(text.Replace(",", ", departamento", StringComparison.Ordinal)).ToUpperInvariant()).Select(place => place.Code));
        var (name, department) = (text.Split(", ")[0], text.Split(", ")[1]);
        Assert.Equal([code], Meant($"{name.Replace(" ", "", StringComparison.Ordinal)}, departamento de {department}").Select(place => place.Code));
    }

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void A_letter_too_few_never_makes_another_place_of_it(string text, string code)
    {
        var name = text.Split(',')[0];
        for (var left = 1; left < name.Length; left++)
            if (PlaceName.Read(name.Remove(left, 1), World.Content.Places) is Reading<Municipality>.Understood place) Assert.Equal(code, place.Value.Code);
    }

    [Theory]
    [InlineData("baja", "Baja Verapaz")]
    [InlineData("alta", "Alta Verapaz")]
    [InlineData("santa", "Santa Rosa")]
    [InlineData("san", "San Marcos")]
    [InlineData("el", null)]
    [InlineData("", null)]
    public void A_department_is_known_by_its_beginning(string plain, string? department) =>
        Assert.Equal(department, World.Content.Places.DepartmentBeginning(plain)?.Name);

    private static IReadOnlyList<Municipality> Meant(string text) => PlaceName.Read(text, World.Content.Places) switch
    {
        Reading<Municipality>.Understood(var place) => [place],
        Reading<Municipality>.Ambiguous(var places) => places,
        _ => [],
    };
}
