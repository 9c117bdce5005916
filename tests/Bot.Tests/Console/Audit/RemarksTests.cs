using System.Text.RegularExpressions;
using ChatAssist.Bot.Staff.Audit;
using ChatAssist.Data.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>What an entry of the audit is about, as its readers read it.</summary>
public sealed partial class RemarksTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private Remarks Remarks => host.App.Services.GetRequiredService<Remarks>();

    [Theory]
    [InlineData("account 7 closed", "Se cerró la cuenta de Marta", "The account of Marta was closed")]
    [InlineData("account 8 closed", "Se cerró la cuenta de 8", "The account of 8 was closed")]
    [InlineData("account 7 opened: promoter@09 coordinator@*", "Se abrió la cuenta de Marta. Puede: Promotor o promotora: Quetzaltenango; Coordinación: todos los departamentos", null)]
    [InlineData("account 7 may: -; duty: -", "Marta puede ahora: -. Turno: -", null)]
    [InlineData("leave 3 of promotora-peten from 2026-12-01 to 2026-12-05", "Ausencia 3: promotora-peten, del 01/12/2026 al 05/12/2026", null)]
    [InlineData("person 2, form check-in: 1", "Expediente 2, Seguimiento. Cosas guardadas: 1", null)]
    [InlineData("person 2", "Expediente 2", "File 2")]
    [InlineData("call 4: not-reached", "Llamada 4: no contestó", "Call 4: no answer")]
    [InlineData("released:vacancies", "El asistente mostró empleos", "The assistant showed jobs")]
    [InlineData("account 7 act Took", null, null)]
    [InlineData("chats/{id:long} 3", null, null)]
    [InlineData("", null, null)]
    public void It_is_told_in_words_and_what_has_none_is_shown_as_it_is(string about, string? spanish, string? english)
    {
        Colleague[] known = [new Colleague(7, "Marta")];

        Assert.Equal(spanish, Remarks.In("es", about, known));
        if (english is not null) Assert.Equal(english, Remarks.In("en", about, known));
    }

    [Fact]
    public void Everything_that_the_service_writes_down_has_words()
    {
        var written = Directory.EnumerateFiles(Built.Dll("Sources"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
            .SelectMany(source => About().Matches(source)).Select(match => match.Groups["about"].Value).Where(about => !IsPutTogether(about)).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(written.Count > 15, $"Only {written.Count} were found: the pattern misses them.");
        Assert.DoesNotContain(written.Select(about => PutIn().Replace(about, "1")), about => Remarks.In("es", about, []) is null);
    }

    // What an account is told to be is looked at above; a query is shown as it was asked.
    private static bool IsPutTogether(string about) => about.EndsWith("{what}", StringComparison.Ordinal) || about.EndsWith("{About}", StringComparison.Ordinal);

    [GeneratedRegex("new AuditEntry\\([^;]*?, \\$?\"(?<about>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex About();

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex PutIn();
}
