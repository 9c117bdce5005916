using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class PeopleCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Theory]
    [InlineData("called", "Ana | | es | unsaid")]
    [InlineData("municipality", " | Ana | es | unsaid")]
    [InlineData("language", " |  | Ana | unsaid")]
    [InlineData("phone_use", " |  | es | Ana")]
    public async Task A_description_changes_its_own_column_and_no_other(string what, string person)
    {
        await Scene.Says(phone: Scene.Beto);
        await Scene.Changes(await Scene.Says(), new Change.Describe(what, "Ana"));

        var after = await Scene.Says();

        Assert.Equal(person.Replace(" ", "", StringComparison.Ordinal), $"{after.Called}|{after.Municipality}|{after.Language}|{after.PhoneUse}");
        Assert.Equal(("es", "unsaid"), ((await Scene.NextTurn(Scene.Beto)).Language, (await Scene.NextTurn(Scene.Beto)).PhoneUse));
    }

    [Fact]
    public async Task The_language_to_hear_in_is_known_to_the_next_turn_until_it_is_left()
    {
        await Scene.Changes(await Scene.Says(), new Change.Describe("voice", "mam"));
        var hearing = await Scene.Says();
        await Scene.Changes(hearing, new Change.Describe("voice", ""));

        Assert.Equal(("mam", null), (hearing.Voice, (await Scene.Says()).Voice));
    }

    [Theory]
    [InlineData("core", true, "given")]
    [InlineData("core", false, "declined")]
    [InlineData("messages", true, "not-asked")]
    public async Task A_consent_is_kept_with_its_notice_and_the_core_one_shows_on_the_person(string purpose, bool given, string consent)
    {
        var turn = await Scene.Says();
        await Scene.Changes(turn, Scene.Profile, new Change.Consent(purpose, given, 3));

        Assert.Equal(
            (turn.PersonId, purpose, given ? 1 : 0, 3, turn.At, 1),
            await Scene.Row<(long, string, long, long, long, long)>("SELECT person_id, purpose, given, notice_version, at, ordinal FROM consents"));
        Assert.Equal(consent, (await Scene.Says()).Consent);
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_leaves_both_words_in_the_record()
    {
        await Scene.Changes(await Scene.Says(), new Change.Consent("core", true, 1));
        await Scene.Changes(await Scene.Says(), new Change.Consent("core", false, 1));

        Assert.Equal([1, 0], await Scene.All<long>("SELECT given FROM consents ORDER BY inbox_id"));
        Assert.Equal("declined", (await Scene.Says()).Consent);
    }
}
