namespace ChatAssist.Data.Tests.Suite;

/// <summary>The parts over one database, and the few steps with which most tests begin.</summary>
public sealed class Scene(Database db)
{
    public const string Ana = "+50255550001";
    public const string Beto = "+50255550002";

    /// <summary>An SMS of Ana; a test says only what is different.</summary>
    public static readonly InboundMessage Message = new(
        "twilio", "sms", "AC1", "SM1", Ana, "+50200000000", Ana, "hola", "{}", "es", At: 5_000, ReceivedAt: 6_000);

    public static readonly Change Profile = new Change.OpenSubmission("profile", "profile", "1");

    public static readonly Change Age = new Change.Answer("profile", "age", "20");

    public static readonly InboundMessage WhatsApp = Message with { Channel = "whatsapp", ExternalId = "SM2", Address = "whatsapp:" + Ana };

    private int received;

    public Database Db => db;
    public Inbox Inbox { get; } = new(db);
    public Turns Turns { get; } = new(db);
    public TurnCommit Turn { get; } = new(db);
    public Outbox Outbox { get; } = new(db);
    public Receipts Receipts { get; } = new(db);
    public ParkedMessages Parked { get; } = new(db);
    public Submissions Submissions { get; } = new(db);
    public Timers Timers { get; } = new(db);
    public Conversations Conversations { get; } = new(db);

    /// <summary>Real time; stands still unless a test moves it.</summary>
    public long Now { get; set; } = 10_000;

    public long Lease => Now + 60;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A message comes in; the turn that their conversation has now.</summary>
    public async Task<ReadyTurn> Says(string body = "hola", string phone = Ana)
    {
        await Inbox.Receive(Message with { ExternalId = $"in-{++received}", Address = phone, Phone = phone, Body = body }, Ct);
        return await NextTurn(phone);
    }

    /// <summary>The same with a file that is still at the provider.</summary>
    public async Task<ReadyTurn> Shows(string name = "ME1", string phone = Ana)
    {
        var file = new ArrivedFile(name, $"https://provider/Media/{name}", "picture", "image/jpeg");
        await Inbox.Receive(Message with { ExternalId = $"in-{++received}", Address = phone, Phone = phone, Body = "", Files = [file] }, Ct);
        return await NextTurn(phone);
    }

    public async Task<ReadyTurn> NextTurn(string phone = Ana)
    {
        var conversation = await ConversationOf(phone);
        return Assert.Single(await Ready(), turn => turn.ConversationId == conversation);
    }

    /// <summary>Whose turn it is, looked at and given back as if nobody had looked.</summary>
    public async Task<IReadOnlyList<ReadyTurn>> Ready(int most = 100)
    {
        var ready = await Turns.Claim(most, Now, Lease, Ct);
        await db.Execute("UPDATE inbox SET fence = fence - 1, lease_until = 0 WHERE id IN @ids", new { ids = ready.Select(turn => turn.InboxId).ToList() }, Ct);
        return [.. ready.Select(turn => turn with { Fence = turn.Fence - 1 })];
    }

    public Task<long> ConversationOf(string address) =>
        One<long>("SELECT conversation_id FROM addresses WHERE address = @address", new { address });

    public FinishedTurn Finished(ReadyTurn turn) => new(turn, "done", "a rule", null, null, null, [], [], Now);

    /// <summary>A turn that changes these.</summary>
    public async Task Changes(ReadyTurn turn, params Change[] changes) =>
        Assert.Equal(CommitResult.Stored, await Turn.Commit(Finished(turn) with { Changes = changes }, Ct));

    /// <summary>A turn that answers with these.</summary>
    public async Task Answers(ReadyTurn turn, params string[] messages) =>
        Assert.Equal(CommitResult.Stored, await Turn.Commit(Finished(turn) with { Messages = Messages(messages) }, Ct));

    /// <summary>Someone says something and gets these answers, which are now queued.</summary>
    public async Task Queue(string phone, params string[] messages) => await Answers(await Says(phone: phone), messages);

    public static NewMessage[] Messages(params string[] bodies) => [.. bodies.Select(body => new NewMessage(body, null))];

    /// <summary>No message keeps its sender busy.</summary>
    public static long NoPace(OutgoingMessage message) => 0;

    /// <summary>Claims what can be claimed now: these, and no others.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> Claims(params string[] bodies)
    {
        var claimed = (await Outbox.Claim(100, Now, Lease, NoPace, Ct)).Messages;
        Assert.Equal(bodies, claimed.Select(message => message.Body));
        return claimed;
    }

    public async Task<OutgoingMessage> Claim(string body) => Assert.Single(await Claims(body));

    /// <summary>These go out, and the provider takes them under an id of their own.</summary>
    public async Task Sends(params string[] bodies)
    {
        foreach (var message in await Claims(bodies)) await Outbox.Accepted(message.Id, $"out-{message.Id}", Ct);
    }

    /// <summary>Where one of these words stands in the whole database: <c>table.column</c>.</summary>
    public Task<IReadOnlyList<string>> Traces(params string[] words) => Suite.Traces.Of(this, words);

    public async Task<IReadOnlyList<string>> TablesWith(string column) =>
        [.. (await Suite.Traces.Columns(this)).Where(each => each.Column == column).Select(each => each.Table)];

    /// <summary>How many messages wait for their turn.</summary>
    public Task<long> Pending() => One<long>("SELECT COUNT(*) FROM inbox WHERE status = 'pending'");

    public Task<string> StatusOf(string body) => One<string>("SELECT status FROM outbox WHERE body = @body", new { body });

    public Task<T> One<T>(string sql, object? values = null) => db.Read(tx => tx.Value<T>(sql, values), Ct);

    public async Task<T> Row<T>(string sql, object? values = null) => Assert.Single(await All<T>(sql, values));

    public Task<IReadOnlyList<T>> All<T>(string sql, object? values = null) => db.Query<T>(sql, values, Ct);
}
