using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>An employer is asked for their side over their own phone.</summary>
public abstract class EmployersCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const string Bakery = "+50255557777";

    private static readonly Change.AskEmployer Day7 = new("1", 7, 700);

    [Fact]
    public async Task An_employer_has_a_conversation_of_their_own_and_is_asked_about_the_placement()
    {
        var ana = await Placed(Bakery, Day7);

        await RingAll(700);

        var employer = await Scene.NextTurn(Bakery);
        Assert.Equal(("employer-check-in.7@1", 1, "Panadería", "es", Bakery, "sms"), (employer.Body, employer.IsEmployer, employer.Called, employer.Language, employer.Phone, employer.Channel));
        Assert.NotEqual(ana.ConversationId, employer.ConversationId);
        Assert.Equal("Ana", Assert.Single((await new CaseFiles(Db).Of(employer, Ct)).Employees).Called);
    }

    [Fact]
    public async Task Their_chat_is_seen_where_the_chat_of_whom_they_employ_is_seen()
    {
        var office = new Office(Scene);
        var ana = await office.Case(municipality: "1401");
        await Placed(Bakery, Day7);
        var employer = await Scene.ConversationOf(Bakery);

        foreach (var (department, sees) in new[] { ("14", true), ("13", false) })
        {
            var promoter = await office.Account(Staff.Roles.Promoter, department);
            Assert.Equal((sees, sees), (await office.Sees(promoter, ana), await office.Sees(promoter, employer)));
        }
    }

    [Fact]
    public async Task Who_has_WhatsApp_has_an_employer_who_is_asked_over_it()
    {
        await Scene.Inbox.Receive(Scene.WhatsApp with { Sender = "whatsapp:+50200000000" }, Ct);
        await Scene.Answers(await Scene.NextTurn(Scene.WhatsApp.Address));

        await Placed(Bakery, Day7);

        Assert.Equal(
            ("twilio", "whatsapp", "whatsapp:" + Bakery, "whatsapp:+50200000000"),
            await Scene.Row<(string, string, string, string)>("SELECT via, channel, address, sender FROM addresses WHERE phone = @Bakery", new { Bakery }));
    }

    [Fact]
    public async Task Asked_again_for_the_same_day_the_timer_is_moved_and_for_another_there_is_one_more()
    {
        await Placed(Bakery, Day7, Day7 with { Due = 800 }, new Change.AskEmployer("1", 30, 3_000));

        Assert.Equal([("employer-check-in.30@1", 3_000), ("employer-check-in.7@1", 800)], await Timers());
        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM conversations"));
    }

    [Fact]
    public async Task One_employer_of_two_people_has_one_conversation()
    {
        await Placed(Bakery, Day7);
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), Job(Bakery), Day7);

        Assert.Equal(3, await Scene.One<long>("SELECT COUNT(*) FROM conversations"));
        Assert.Equal(["employer-check-in.7@1", "employer-check-in.7@2"], (await Timers()).Select(timer => timer.Slot));
    }

    [Theory]
    [InlineData(Scene.Beto)]
    [InlineData(Scene.Ana)]
    public async Task A_number_of_somebody_of_the_programme_is_never_written_to_as_an_employers_a_call_is_made(string phone)
    {
        await Scene.Answers(await Scene.Says(phone: Scene.Beto));

        var ana = await Placed(phone, Day7, Day7);

        Assert.Empty(await Timers());
        Assert.Equal((ana.PersonId, "ask the employer", "1", "open"), await Scene.Row<(long, string, string, string)>("SELECT person_id, reason, about, status FROM call_tasks"));
        Assert.Null(await Scene.One<long?>("SELECT employer_id FROM placements"));
        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM people"));
    }

    [Fact]
    public async Task An_employer_who_has_become_somebody_of_the_programme_as_well_is_called_from_then_on()
    {
        await Placed(Bakery, Day7);
        await Scene.Changes(await Scene.Says(phone: Bakery), new Change.NewPerson(), new Change.Consent("core", true, 1));

        await Scene.Changes(await Scene.Says(), new Change.AskEmployer("1", 30, 3_000));

        Assert.Equal(["employer-check-in.7@1"], (await Timers()).Select(timer => timer.Slot));
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM call_tasks"));
    }

    [Fact]
    public async Task An_employer_who_wants_no_messages_is_called()
    {
        await Placed(Bakery, Day7);
        await Scene.Changes(await Scene.Says(phone: Bakery), new Change.OptOut(ThisAddressOnly: false));

        await Scene.Changes(await Scene.Says(), new Change.AskEmployer("1", 30, 3_000));

        Assert.Empty(await Timers());
        Assert.Equal("ask the employer", await Scene.One<string>("SELECT reason FROM call_tasks"));
    }

    [Fact]
    public async Task Without_a_number_nobody_is_asked()
    {
        await Placed(null, Day7);

        Assert.Empty(await Timers());
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM call_tasks"));
    }

    [Fact]
    public async Task An_employer_who_is_left_alone_is_asked_nothing_more_about_this_placement_only()
    {
        await Placed(Bakery, Day7, new Change.AskEmployer("1", 30, 3_000));
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), Job(Bakery), Day7);

        await Scene.Changes(await Scene.Says(), new Change.LeaveEmployer("1"));

        Assert.Equal(["employer-check-in.7@2"], (await Timers()).Select(timer => timer.Slot));
    }

    [Fact]
    public async Task A_placement_that_nobody_was_asked_about_can_be_left_alone()
    {
        await Placed(Bakery, new Change.LeaveEmployer("1"), new Change.LeaveEmployer("9"));

        Assert.Empty(await Timers());
    }

    private static Change.Place Job(string? phone) =>
        new(new StoredPlacement { Key = "1", Employer = "Panadería", StartOn = "2026-11-02", Status = "confirmed", ToldBy = "person", EmployerPhone = phone });

    private async Task<ReadyTurn> Placed(string? phone, params Change[] changes)
    {
        var ana = await Scene.Says();
        await Scene.Changes(ana, [new Change.Describe("called", "Ana"), Job(phone), .. changes]);
        return ana;
    }

    private async Task RingAll(long at)
    {
        foreach (var timer in await Scene.Timers.Due(at, 10, Ct)) await Scene.Timers.Ring(timer, at, 1, Ct);
    }

    private Task<IReadOnlyList<(string Slot, long Due)>> Timers() => Scene.All<(string, long)>("SELECT slot, due_at FROM timers WHERE status = 'pending' ORDER BY slot");
}
