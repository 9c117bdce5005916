using System.Net;
using ChatAssist.Bot.Staff.Cases;
using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Somebody who tries doors, with one case of each kind that is there for them.</summary>
/// <param name="role">Empty: they have none. <see cref="Stranger"/>: they are not signed in.</param>
internal sealed class Seat(ConsoleHost host, string role, string department)
{
    public const string Stranger = "stranger";

    private long other;
    private string token = "";
    private Visitor visitor = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public bool IsStranger => role == Stranger;

    public Database Db => host.App.Services.GetRequiredService<Database>();

    public long Account { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<SeededCase> Cases { get; private set; } = [];

    /// <summary>Sits down alone: what others had before is out of everybody's sight, and nothing is under way.</summary>
    public static async Task<Seat> Take(ConsoleHost host, string role, string department)
    {
        var seat = new Seat(host, role, department);
        await seat.PutAway();
        await seat.Enter();
        await seat.Seed();
        return seat;
    }

    public async Task Enter()
    {
        if (IsStranger) visitor = host.Visitor();
        else
        {
            var person = await host.Enter(role.Length == 0 ? [] : [new Grant(role, department)]);
            (visitor, Name) = (person.Visitor, person.Name);
        }

        token = (await visitor.Get(IsStranger ? "/sign-in" : "/account")).Field("__RequestVerificationToken");
    }

    public async Task<Answer> Try(Door door, SeededCase? one = null)
    {
        var path = door.Path(one?.Ids[door.About] ?? other, one?.Ids["twin"] ?? 0);
        if (door.Method == HttpMethod.Get) return await visitor.Get(path, door.IsStream ? [("Accept", "text/event-stream")] : []);
        return await visitor.Send(door.Method, path, [.. door.Form(field => Value(field, one!)), ("__RequestVerificationToken", token)]);
    }

    public Task<EventStream> Listen(SeededCase one) => visitor.Listen($"/chats/{one.Ids["chat"]}/live");

    public Task<Answer> Search(string page, string words) => visitor.Send(HttpMethod.Post, page, [("Query", words), ("__RequestVerificationToken", token)]);

    public Task<Answer> Get(string path) => visitor.Get(path);

    /// <summary>What was written down since.</summary>
    public Task<IReadOnlyList<string>> Acts(long since) => Db.Query<string>("SELECT act || ' ' || about FROM audit WHERE id > @since ORDER BY id", new { since }, Ct);

    public Task<long> LastEntry() => Db.Read(tx => tx.Value<long>("SELECT COALESCE(MAX(id), 0) FROM audit"), Ct);

    private string Value(string field, SeededCase one) => field switch
    {
        "key" => host.App.Services.GetRequiredService<ReplyKey>().New(Account, one.Ids["chat"]),
        "yesterday" => $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}T10:00",
        "tomorrow" => $"{DateTime.UtcNow.AddDays(1):yyyy-MM-dd}T10:00",
        _ => $"{one.Ids[field]}",
    };

    private async Task Seed()
    {
        Account = IsStranger ? 0 : (await host.Accounts.Named(PlainNames.Of(Name), Ct))!.Id;
        await Db.Execute("UPDATE accounts SET who = 'key-' || id WHERE id = @Account", new { Account }, Ct);
        other = (await host.Accounts.Named(PlainNames.Of((await host.Open(new Grant(Roles.Complaints, Grant.Everywhere))).Name), Ct))!.Id;
        // Those of the cases are the newest.
        var twins = await All(Kind.All.Select(_ => Kind.Twin));
        await Db.Execute("UPDATE call_tasks SET status = 'done'", null, Ct);
        Cases = await All(Kind.All);
        foreach (var (one, twin) in Cases.Zip(twins)) one.Ids["twin"] = twin.Ids["person"];
    }

    private async Task<IReadOnlyList<SeededCase>> All(IEnumerable<Kind> kinds)
    {
        List<SeededCase> cases = [];
        foreach (var kind in kinds) cases.Add(await SeededCase.Of(kind, Db, host.MediaFolder, IsStranger ? other : Account, other));
        return cases;
    }

    private async Task PutAway()
    {
        await Eventually.Is(() => Db.Read(tx => tx.Value<long>("SELECT COUNT(*) FROM inbox WHERE status = 'pending'"), Ct), left => left == 0);
        string[] all =
        [
            "UPDATE outbox SET status = 'cancelled' WHERE status IN ('queued', 'sending')", "UPDATE timers SET status = 'cancelled'", "UPDATE call_tasks SET status = 'done'", "DELETE FROM conflicts",
            "UPDATE escalations SET status = 'closed', role = 'promoter'", "UPDATE conversations SET owner = 'bot', held_by = NULL", "UPDATE people SET municipality = NULL",
        ];
        foreach (var sql in all) await Db.Execute(sql, null, Ct);
    }
}
