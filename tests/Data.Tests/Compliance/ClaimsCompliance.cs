using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>A chat in a person's hands: taken, written in, handed on, given back.</summary>
public abstract class ClaimsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office Office => field ??= new Office(Scene);

    [Fact]
    public async Task Of_many_who_take_at_once_one_has_it()
    {
        var viewers = new List<Viewer>();
        for (var i = 0; i < 8; i++) viewers.Add(await Office.Account(Roles.Promoter, "14"));
        var conversation = await Office.Case();

        var taken = await Task.WhenAll(viewers.Select(viewer => Task.Run(() => Office.Take(viewer, conversation))));

        var winner = viewers[Array.IndexOf(taken, Handed.Done)];
        Assert.Equal(1, taken.Count(each => each == Handed.Done));
        Assert.Equal(7, taken.Count(each => each == Handed.ByAnother));
        Assert.Equal(("held", winner.Account, 2), await Scene.Row<(string, long, long)>("SELECT owner, held_by, epoch FROM conversations"));
    }

    [Fact]
    public async Task Taking_voids_what_the_bot_had_queued_and_a_turn_that_was_decided_before()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case(role: null);
        await Scene.Queue(Scene.Ana, "queued");
        var decided = await Scene.Says("otra");

        Assert.Equal(Handed.Done, await Office.Take(promoter, conversation));

        Assert.Equal("cancelled", await Scene.StatusOf("queued"));
        Assert.Equal(CommitResult.Stale, await Scene.Turn.Commit(Scene.Finished(decided) with { Messages = Scene.Messages("late") }, Ct));
        await Scene.Claims();
    }

    [Fact]
    public async Task What_another_holds_is_taken_only_when_that_is_meant()
    {
        var (first, second) = (await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Coordinator, "*"));
        var conversation = await Office.Case();
        await Office.Take(first, conversation);

        Assert.Equal(Handed.ByAnother, await Office.Take(second, conversation));
        Assert.Equal(Handed.Done, await Office.Take(second, conversation, fromAnother: true));
        Assert.Equal(Written.NotHeld, await Office.Write(first, conversation, "a", "hola"));
        Assert.Equal(["Took", "TookFromAnother"], await Scene.All<string>("SELECT act FROM audit WHERE act <> 'ChangedAccount' ORDER BY id"));
    }

    [Fact]
    public async Task A_reply_sent_twice_is_one_message_and_goes_where_the_person_wrote_last()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Office.Take(promoter, conversation);

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Office.Write(promoter, conversation, "key", "Buenas, soy Marta"))));

        Assert.All(written, each => Assert.Equal(Written.Done, each));
        Assert.Equal("whatsapp", (await Scene.Claim("Buenas, soy Marta")).Channel);
        var line = (await Office.Chats.Of(promoter, conversation, long.MaxValue, Scene.Now, Ct))!.Lines[^1];
        Assert.Equal(("out", promoter.Name), (line.Kind, line.By));
    }

    [Theory]
    [InlineData("UPDATE conversations SET opted_out_at = 1")]
    [InlineData("UPDATE addresses SET opted_out_at = 1")]
    public async Task Whoever_opted_out_is_not_written_to(string stop)
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();
        await Office.Take(promoter, conversation);
        await Db.Execute(stop, null, Ct);

        Assert.Equal(Written.NotReachable, await Office.Write(promoter, conversation, "key", "hola"));
        await Scene.Claims();
    }

    [Fact]
    public async Task Given_back_the_flow_is_told_what_comes_next_and_what_the_promoter_wrote_still_goes_out()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();
        await Office.Take(promoter, conversation);
        await Office.Write(promoter, conversation, "key", "le busco trabajo");

        Assert.Equal(Handed.Done, await Office.Claims.GiveBack(promoter, conversation, HandBack.Vacancies, 9_000, Scene.Now, Ct));

        var told = await Scene.NextTurn();
        Assert.Equal(("promoter", "released:vacancies", "bot"), (told.Kind, told.Body, told.Owner));
        Assert.NotNull(told.AddressId);
        await Scene.Claim("le busco trabajo");
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM escalations WHERE status = 'open'"));
    }

    [Fact]
    public async Task Nobody_has_a_chat_whose_account_was_closed_in_the_same_instant()
    {
        var accounts = new Accounts(OpenAgain());
        foreach (var round in Enumerable.Range(0, 20))
        {
            var (promoter, conversation) = (await Office.Account(Roles.Promoter, "14"), await Office.Case(phone: $"+502555501{round:00}"));
            await Task.WhenAll(
                Task.Run(() => Office.Take(promoter, conversation)),
                Task.Run(() => accounts.Close(promoter.Name, "new", null, 9_000, Scene.Now, Ct)));
        }
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM conversations WHERE held_by IS NOT NULL"));
        Assert.Equal(20, await Scene.One<long>("SELECT COUNT(*) FROM escalations WHERE status = 'open'"));
    }

    [Fact]
    public async Task An_urgent_case_is_given_back_only_by_who_took_it()
    {
        var focal = await Office.Account(Roles.Protection, "*");
        var conversation = await Office.Case(Roles.Protection, "urgent");
        Assert.Equal(Handed.NotTaken, await Office.Claims.GiveBack(focal, conversation, HandBack.Quiet, 9_000, Scene.Now, Ct));

        await Office.Take(focal, conversation);
        Assert.Equal(Handed.Done, await Office.Claims.GiveBack(focal, conversation, HandBack.Quiet, 9_000, Scene.Now, Ct));
    }

    [Fact]
    public async Task Given_back_with_a_call_somebody_is_to_make_it_by_then()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();
        await Office.Take(promoter, conversation);

        await Office.Claims.GiveBack(promoter, conversation, HandBack.Call(by: 99_000), 9_000, Scene.Now, Ct);

        Assert.Equal((99_000, promoter.Who), await Scene.Row<(long, string?)>("SELECT due_at, assigned_to FROM call_tasks WHERE status = 'open'"));
    }

    [Fact]
    public async Task Only_the_holder_gives_back_or_hands_on_and_only_to_somebody_who_sees_the_chat()
    {
        var (holder, other, elsewhere) = (await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Promoter, "13"));
        var conversation = await Office.Case();
        await Office.Take(holder, conversation);

        Assert.Equal(Handed.ByAnother, await Office.Claims.GiveBack(other, conversation, HandBack.Quiet, 1, 1, Ct));
        Assert.Equal(Handed.NotSeen, await Office.Claims.HandOn(other, conversation, other.Account, 1, 1, Ct));
        Assert.Equal(Handed.ByAnother, await Office.Claims.HandOn(holder, conversation, elsewhere.Account, 1, 1, Ct));
        Assert.Equal(Handed.Done, await Office.Claims.HandOn(holder, conversation, other.Account, 1, 1, Ct));
        Assert.Equal(other.Account, await Scene.One<long>("SELECT held_by FROM conversations"));
    }

    [Fact]
    public async Task A_snoozed_case_comes_back_and_an_urgent_one_cannot_be_snoozed()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();

        Assert.True(await Office.Claims.Snooze(promoter, conversation, until: 9_000, Scene.Now, Ct));
        Assert.Equal(0, (await Office.Today.Of(promoter, now: 8_999, Ct)).AllWaiting);
        Assert.Equal(1, (await Office.Today.Of(promoter, now: 9_000, Ct)).AllWaiting);

        await Office.Case(priority: "urgent");
        Assert.False(await Office.Claims.Snooze(promoter, conversation, until: 9_999, Scene.Now, Ct));
        Assert.Equal(1, (await Office.Today.Of(promoter, now: 8_000, Ct)).AllWaiting);
    }

    [Fact]
    public async Task The_most_urgent_comes_first_then_the_oldest()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var ana = await Office.Case();
        var beto = await Office.Case(phone: Scene.Beto);
        await Office.Case(priority: "urgent", phone: "+50255550003");
        var carla = await Scene.ConversationOf("+50255550003");

        var waiting = (await Office.Today.Of(promoter, 8_000, Ct)).Waiting;

        Assert.Equal([carla, ana, beto], waiting.Select(each => each.Conversation));
    }
}
