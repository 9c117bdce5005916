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
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), PlaceName.Of(text, World.Content.Places).Select(place => place.Code).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Theory]
    [InlineData("La Democracia")]
    [InlineData("La Libertad")]
    [InlineData("San José")]
    [InlineData("San Lorenzo")]
    [InlineData("San Pedro Sacatepéquez")]
    [InlineData("Santa Bárbara")]
    public void A_name_of_two_departments_is_not_guessed(string name) =>
        Assert.True(PlaceName.Of(name, World.Content.Places).Select(place => place.Department).Distinct(StringComparer.Ordinal).Count() > 1);

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_municipality_is_found_by_its_name_and_department(string text, string code) =>
        Assert.Contains(code, PlaceName.Of(text, World.Content.Places).Select(place => place.Code), StringComparer.Ordinal);

    [Theory]
    [InlineData("baja", "Baja Verapaz")]
    [InlineData("alta", "Alta Verapaz")]
    [InlineData("santa", "Santa Rosa")]
    [InlineData("san", "San Marcos")]
    [InlineData("el", null)]
    [InlineData("", null)]
    public void A_department_is_known_by_its_beginning(string plain, string? department) =>
        Assert.Equal(department, World.Content.Places.DepartmentBeginning(plain)?.Name);
}
