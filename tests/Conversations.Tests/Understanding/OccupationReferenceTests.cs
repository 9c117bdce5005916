using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Testing;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>Our occupations beside the reference lists of ISCO-08 and ESCO.</summary>
public sealed class OccupationReferenceTests(ITestOutputHelper output)
{
    private sealed record Group(string Codigo, string TituloEs, string TituloEn);

    private sealed record Occupation(string Ciuo, string Ocupacion);

    // What the word means here is another group than in Europe; docs/reference-data.md says why.
    private static readonly string[] OtherHere = ["pintor", "pintora", "empleado del hogar", "empleada del hogar", "techador", "techadora", "operador de grúa", "operadora de grúa"];

    [Fact]
    public void The_619_groups_have_the_codes_and_titles_of_the_reference()
    {
        var reference = Rows<Group>("ciuo-08-es.csv").Select(group => (group.Codigo, group.TituloEs, group.TituloEn));
        var ours = World.Content.Occupations.Groups.Select(group => (group.Code, group.Titles["es"], group.Titles["en"]));
        Assert.Equal(reference.OrderBy(group => group.Codigo, StringComparer.Ordinal), ours.OrderBy(group => group.Code, StringComparer.Ordinal));
        Assert.Equal(619, World.Content.Occupations.Groups.Count);
    }

    [Fact]
    public void An_occupation_is_read_as_its_own_group_or_asked_and_never_as_another()
    {
        var read = Rows<Occupation>("esco-ocupaciones-es.csv")
            .SelectMany(line => line.Ocupacion.Split('/', StringSplitOptions.RemoveEmptyEntries).Except(OtherHere, StringComparer.Ordinal), (line, name) => (line.Ciuo, name, Read: Code(name)))
            .ToList();
        var own = read.Count(one => one.Read == one.Ciuo);

        output.WriteLine($"{read.Count} names, {own} read as their own group, {read.Count(one => one.Read is null)} asked");
        Assert.DoesNotContain(read, one => one.Read is not null && one.Read != one.Ciuo);
        Assert.True(own > read.Count * 0.9);
    }

    private static string? Code(string name) => JobReading.Of(name, World.Content.Occupations).Canonical(works => string.Join(',', works));

    private static List<T> Rows<T>(string name)
    {
        var file = SharedData.Find(Path.Combine("reference", name));
        return CsvFiles.Rows<T>(Path.GetDirectoryName(file)!, name);
    }
}
