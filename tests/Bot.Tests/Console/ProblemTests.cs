using System.Net;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>A page that fails says so in words, and nothing of why.</summary>
public sealed class ProblemTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task A_page_that_throws_is_told_in_words_of_the_account_and_shows_nothing_of_the_inside()
    {
        var coordinator = await host.Enter(new Grant(Roles.Coordinator, "*"));
        await Rename("leaves", "gone");

        var spanish = await coordinator.Visitor.Get("/leaves");
        await coordinator.Visitor.PostFrom("/account", "/account?handler=Language", ("Language", "en"));
        var english = await coordinator.Visitor.Get("/leaves");
        var posted = await coordinator.Visitor.PostFrom("/account", "/leaves?handler=Leave", ("who", "promotora-quiche"), ("from", "2100-01-01"), ("to", "2100-01-02"));
        await Rename("gone", "leaves");

        foreach (var (answer, told) in new[] { (spanish, "Algo falló"), (english, "Something failed"), (posted, "Something failed") })
        {
            Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
            Assert.Contains(told, answer.Text, StringComparison.Ordinal);
            Assert.Contains("default-src 'self'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)exception|sqlite|npgsql|no such table|relation|   at ", answer.Body);
        }
        Assert.Equal(HttpStatusCode.OK, (await coordinator.Visitor.Get("/leaves")).Status);
    }

    private Task<int> Rename(string from, string to) =>
        host.App.Services.GetRequiredService<Database>().Execute($"ALTER TABLE {from} RENAME TO {to}", null, TestContext.Current.CancellationToken);
}
