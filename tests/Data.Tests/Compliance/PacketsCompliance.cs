using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Packets that people of the programme send, and the answers that they are told.</summary>
public abstract class PacketsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly StoredApplication Panadero = new() { Key = "1", VacancyId = 1, Status = "agreed", ChangedOn = Offered.Today, CvVersion = 1 };

    private static readonly Change.Answered Interview = new(1, "invited", Offered.Today, 90_000, "la entrada", null);

    private static readonly Change.Answered Refused = new(1, "refused", Offered.Today, null, null, "company");

    private PacketsByHand Packets => new(Db);

    [Fact]
    public async Task A_company_without_a_phone_waits_until_somebody_sends_it_and_is_sent_to_once()
    {
        await Agreed();

        var waits = Assert.Single(await Packets.ToSend(Offered.Today, Ct));
        Assert.Equal((1, "Panadero", "La Espiga", "jefe@espiga.example", 1L), (waits.Application, waits.Title, waits.Company, waits.Email, waits.IsShown));
        Assert.Equal(["send the application open"], await Calls());

        Assert.True(await Packets.Sent(1, Offered.Today, "email jefe@espiga.example", Ct));
        Assert.False(await Packets.Sent(1, "2026-11-24", "email jefe@espiga.example", Ct));

        Assert.Empty(await Packets.ToSend(Offered.Today, Ct));
        var sent = (await Packets.Find(1, Offered.Today, Ct))!;
        Assert.Equal(("sent", Offered.Today, "email jefe@espiga.example"), (sent.Status, sent.SentOn, sent.Recipient));
        Assert.Equal(["send the application done"], await Calls());
        Assert.Equal(["application-sent"], await Scene.All<string>("SELECT kind FROM programme_events"));
    }

    [Fact]
    public async Task Nobody_sends_what_was_taken_back()
    {
        await Agreed();

        await Scene.Changes(await Scene.Says(), new Change.Apply(Panadero with { Status = "withdrawn", Reason = "consent" }, Offered.Today));

        Assert.Empty(await Packets.ToSend(Offered.Today, Ct));
        Assert.False(await Packets.Sent(1, Offered.Today, "email jefe@espiga.example", Ct));
        Assert.Equal(["send the application done"], await Calls());
    }

    [Fact]
    public async Task An_answer_is_told_once_however_often_it_is_given()
    {
        await Agreed();
        await Packets.Sent(1, Offered.Today, "email", Ct);

        Assert.Equal(ByHand.Done, await Packets.Answered(Interview, 60_000, Ct));
        await Db.Execute("UPDATE timers SET status = 'rung'", null, Ct);
        Assert.Equal(ByHand.Same, await Packets.Answered(Interview, 70_000, Ct));
        Assert.Empty(await News());

        Assert.Equal(ByHand.Done, await Packets.Answered(Interview with { InterviewAt = 95_000 }, 80_000, Ct));
        Assert.Equal([("application.news@1", 80_000)], await News());
    }

    [Fact]
    public async Task Refused_is_the_end_and_what_is_not_there_is_not_answered()
    {
        await Agreed();

        Assert.Equal(ByHand.NoSuch, await Packets.Answered(Refused with { Application = 2 }, 60_000, Ct));
        Assert.Equal(ByHand.Done, await Packets.Answered(Refused, 60_000, Ct));
        Assert.Equal(ByHand.Same, await Packets.Answered(Refused, 60_000, Ct));
        Assert.Equal(ByHand.NotOpen, await Packets.Answered(Interview, 60_000, Ct));
        Assert.Empty(await Packets.Unanswered(Offered.Today, Ct));
        Assert.Equal(["send the application done"], await Calls());
    }

    private async Task Agreed()
    {
        await Offered.All(Db);
        await Offered.Put(Db, "companies", Offered.Company with { Email = "jefe@espiga.example" });
        await Scene.Changes(await Scene.Says(), new Change.KeepCv(1, "{}"), new Change.Apply(Panadero, Offered.Today), new Change.SendPacket("1"));
    }

    private Task<IReadOnlyList<string>> Calls() => Scene.All<string>("SELECT reason || ' ' || status FROM call_tasks ORDER BY id");

    private Task<IReadOnlyList<(string Slot, long Due)>> News() => Scene.All<(string, long)>("SELECT slot, due_at FROM timers WHERE status = 'pending'");
}
