using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Several people use one phone.</summary>
public abstract class SpeakerCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task A_new_person_speaks_from_then_on_and_what_follows_is_theirs()
    {
        var ana = await Scene.Says();
        await Scene.Changes(ana, new Change.Describe("called", "Ana"), new Change.NewPerson(), new Change.Describe("called", "Beto"), Scene.Profile, Scene.Age);

        var beto = await Scene.Says();

        Assert.Equal(("Beto", "es", "shared", "not-asked", true), (beto.Called, beto.Language, beto.PhoneUse, beto.Consent, beto.IsSpeakers));
        Assert.Equal((0, 1), (ana.Others, beto.Others));
        Assert.Equal((ana.ConversationId, true), (beto.ConversationId, beto.PersonId > ana.PersonId));
        Assert.Equal("20", Assert.Single(await Scene.Submissions.Of(beto.PersonId, Ct)).Answers["age"]);
        Assert.Empty(await Scene.Submissions.Of(ana.PersonId, Ct));
    }

    [Fact]
    public async Task Who_is_said_to_speak_speaks()
    {
        var ana = await WithBeto();

        await Scene.Changes(await Scene.Says(), new Change.Speak(ana.PersonId));

        Assert.Equal("Ana", (await Scene.Says()).Called);
    }

    [Fact]
    public async Task Nobody_of_another_phone_can_be_made_to_speak()
    {
        var beto = await Scene.Says(phone: Scene.Beto);
        var ana = await Scene.Says();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Scene.Changes(ana, new Change.Speak(beto.PersonId)));
    }

    [Fact]
    public async Task A_timer_is_its_own_persons_also_while_another_speaks()
    {
        await Scene.Changes(await Scene.Says(), new Change.Schedule("a", 100, EvenIfRung: false));
        var ana = await WithBeto();
        await Scene.Timers.Ring(Assert.Single(await Scene.Timers.Due(long.MaxValue, 10, Ct)), 100, 100, Ct);

        var turn = await Scene.NextTurn();

        Assert.Equal(("timer", ana.PersonId, "Ana", false), (turn.Kind, turn.PersonId, turn.Called, turn.IsSpeakers));
    }

    [Fact]
    public async Task The_same_slot_of_two_people_is_two_timers()
    {
        await Scene.Changes(
            await Scene.Says(), new Change.Schedule("a", 100, EvenIfRung: false), new Change.NewPerson(), new Change.Schedule("a", 200, EvenIfRung: false), new Change.Cancel("b"));

        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM timers WHERE status = 'pending'"));
    }

    // Beto speaks now; Ana, as the turn of then knew her.
    private async Task<ReadyTurn> WithBeto()
    {
        var ana = await Scene.Says();
        await Scene.Changes(ana, new Change.Describe("called", "Ana"), new Change.NewPerson(), new Change.Describe("called", "Beto"));
        return ana;
    }
}
