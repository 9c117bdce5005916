namespace ChatAssist.Data;

/// <summary>An application as somebody of the programme sends it.</summary>
public sealed record StoredPacket
{
    public required long Application { get; init; }

    /// <summary>interested | agreed | sent | invited | hired | refused | withdrawn.</summary>
    public required string Status { get; init; }
    public string? Reason { get; init; }
    public required string ChangedOn { get; init; }
    public string? SentOn { get; init; }
    public string? Recipient { get; init; }
    public required string Title { get; init; }
    public required string Company { get; init; }
    public string? Email { get; init; }
    public string? Called { get; init; }

    /// <summary>JSON, of the version that the person agreed to; null: there is none.</summary>
    public string? Cv { get; init; }

    /// <summary>1: the vacancy is shown today.</summary>
    public required long IsShown { get; init; }

    /// <summary>1: the company was written to over its own phone.</summary>
    public required long ByMessage { get; init; }
}

public enum ByHand
{
    Done,

    /// <summary>It was told so before: nothing is written.</summary>
    Same,
    NoSuch,

    /// <summary>Not agreed to, or over.</summary>
    NotOpen,
}

/// <summary>Applications that people of the programme send, and the answers that companies tell them.</summary>
public sealed class PacketsByHand(Database db)
{
    private const string Silent = "the company has not answered the application";

    private const string Columns = $"""
        SELECT a.id AS application, a.status, a.reason, a.changed_on, a.sent_on, a.recipient, v.title, c.name AS company, c.email, p.called, k.content AS cv,
               CASE WHEN v.closes_on >= @today AND {Vacancies.IsShown} THEN 1 ELSE 0 END AS is_shown, CASE WHEN a.employer_id IS NULL THEN 0 ELSE 1 END AS by_message
        FROM applications a JOIN people p ON p.id = a.person_id JOIN vacancies v ON v.id = a.vacancy_id JOIN companies c ON c.id = v.company_id
        LEFT JOIN cvs k ON k.person_id = a.person_id AND k.version = a.cv_version
        """;

    /// <summary>Those that nobody has sent, oldest first.</summary>
    public Task<IReadOnlyList<StoredPacket>> ToSend(string today, CancellationToken ct) =>
        db.Query<StoredPacket>($"{Columns} WHERE a.status = 'agreed' AND a.employer_id IS NULL ORDER BY a.id", new { today }, ct);

    /// <summary>Those that the company has not answered, oldest first.</summary>
    public Task<IReadOnlyList<StoredPacket>> Unanswered(string today, CancellationToken ct) =>
        db.Query<StoredPacket>($"{Columns} WHERE a.status IN ('agreed', 'sent') ORDER BY a.id", new { today }, ct);

    public Task<StoredPacket?> Find(long application, string today, CancellationToken ct) =>
        db.Read(tx => tx.First<StoredPacket>($"{Columns} WHERE a.id = @application", new { application, today }), ct);

    /// <summary>The company was sent it: from here on it is an application, and nobody need send it any more. False: it was none that waits.</summary>
    public Task<bool> Sent(long application, string today, string recipient, CancellationToken ct) => db.Write(async tx =>
    {
        if (await Whose(tx, application) is not { Status: "agreed" } one) return false;
        await Packets.Sent(tx, new Change.Sent(application, today), recipient);
        await CallTasks.Done(tx, one.Person, Packets.ToSend, one.Key);
        return true;
    }, ct);

    /// <summary>What the company told somebody of the programme; the person is told as soon as they may be written to.</summary>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public Task<ByHand> Answered(Change.Answered answer, long at, CancellationToken ct) => db.Write(async tx =>
    {
        if (await Whose(tx, answer.Application) is not { } one) return ByHand.NoSuch;
        if (one.Says(answer)) return ByHand.Same;
        if (one.Status is not ("agreed" or "sent" or "invited")) return ByHand.NotOpen;
        await Packets.Answered(tx, answer, at);
        foreach (var reason in new[] { Silent, Packets.ToSend }) await CallTasks.Done(tx, one.Person, reason, one.Key);
        if (one.Employer is { } employer) await Timers.CancelAll(tx, employer, "applicant", FormattableString.Invariant($"{answer.Application}"));
        return ByHand.Done;
    }, ct);

    private static Task<One?> Whose(Tx tx, long application) => tx.First<One>("""
        SELECT person_id AS person, key, status, employer_id AS employer, interview_at, interview_place, reason FROM applications WHERE id = @application
        """, new { application });

    private sealed record One
    {
        public required long Person { get; init; }
        public required string Key { get; init; }
        public required string Status { get; init; }
        public long? Employer { get; init; }
        public long? InterviewAt { get; init; }
        public string? InterviewPlace { get; init; }
        public string? Reason { get; init; }

        public bool Says(Change.Answered answer) =>
            (Status, InterviewAt, InterviewPlace, Reason) == (answer.Status, answer.InterviewAt, answer.InterviewPlace, answer.Reason);
    }
}
