using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>A complaint that is about its only contact, in the console.</summary>
public sealed class ComplaintPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static readonly Grant Everywhere = new(Roles.Complaints, "*");

    [Fact]
    public async Task The_only_contact_is_told_to_whom_to_turn_and_hands_it_on_once_there_is_another()
    {
        var contact = await host.Enter(Everywhere);
        var (page, own) = ($"/chats/{await new Chatter(host, "+50251892001").Waits(role: "complaints", priority: "urgent")}", await IdOf(contact));

        var alone = await contact.Visitor.PostFrom(page, $"{page}?handler=Concerns", ("account", own));
        Assert.Contains("Pida a quien administra las cuentas que nombre otro contacto", alone.Text, StringComparison.Ordinal);
        Assert.Contains("La queja", (await contact.Visitor.Get(page)).Text, StringComparison.Ordinal);

        var other = await host.Enter(Everywhere);
        Assert.Equal("/", (await contact.Visitor.PostFrom(page, $"{page}?handler=Concerns", ("account", own))).Location);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await contact.Visitor.Get(page)).Status);
        Assert.Contains($"{page}\"", (await other.Visitor.Get("/")).Body, StringComparison.Ordinal);
    }

    private async Task<string> IdOf(Person person) => $"{await host.App.Services.GetRequiredService<Data.Database>().Read(
        tx => tx.Value<long>("SELECT id FROM accounts WHERE name = @Name", new { person.Name }), TestContext.Current.CancellationToken)}";
}
