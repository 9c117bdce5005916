using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Hearing;

/// <summary>Texts that people recorded in a language of their own, and voice notes in it.</summary>
public sealed class VoiceTests
{
    private static readonly Voice Mam = new("mam", "Qyol Mam", ["mam"], "es", new HashSet<string>(StringComparer.Ordinal) { "language.ask", "menu.show", "common.voice-note", "profile.called", "faq.cost" });

    private static readonly Stage Recorded = World.Stage with { Content = World.Content with { Voices = new Voices([Mam]) } };

    private static readonly Input.Message VoiceNote = new("") { Attachments = [new SentFile("ME7", "audio/ogg")] };

    [Fact]
    public void Nothing_is_offered_as_long_as_nobody_recorded_anything()
    {
        Assert.Empty(World.Content.Voices.All);
        Assert.Equal(["consent.offer"], World.Say("hola", World.Stranger()).Keys());
        Assert.Equal(["[Español] [English]"], Buttons(World.Say("idioma", World.Agreed(Surface.WhatsAppTaps))));
        Assert.Equal("menu", World.Say("mam", World.Agreed()).Rule);
    }

    [Fact]
    public void At_first_contact_the_languages_are_named_with_who_we_are()
    {
        var first = Host(World.Stranger(Surface.WhatsAppTaps)).Take(new Input.Message("hola"));

        Assert.Equal(["consent.offer", "language.voices"], first.Keys());
        Assert.Contains("Qyol Mam", Assert.Single(first.Messages).Body, StringComparison.Ordinal);
        Assert.Equal(3, first.Messages[0].Options.Count);
    }

    [Theory]
    [InlineData(Surface.WhatsAppTaps, "language.ask.audio-mam")]
    [InlineData(Surface.WhatsAppText, "3")]
    [InlineData(Surface.WhatsAppText, "qyol mam")]
    [InlineData(Surface.WhatsAppText, "Mam")]
    public void Chosen_by_tap_number_or_name_it_is_kept_and_heard_from_then_on(Surface surface, string answer)
    {
        var host = Host(World.Agreed(surface));
        host.Take(new Input.Message("idioma"));

        var chosen = host.Take(surface == Surface.WhatsAppTaps ? new Input.Message("Qyol Mam", answer) : new Input.Message(answer));

        Assert.Equal(("es", "mam"), (host.Chat.Person.Language, host.Chat.Person.Voice));
        Assert.Equal(["language.spoken", "menu.show"], chosen.Keys());
        Assert.Equal(["recording:mam/menu.show.ogg"], Files(chosen));
    }

    [Fact]
    public void A_text_that_was_not_recorded_comes_as_text_alone() => Assert.Empty(Files(Hearing().Take(new Input.Message("mis datos"))));

    [Fact]
    public void An_answer_to_a_question_of_their_own_is_heard_too() =>
        Assert.Contains("recording:mam/faq.cost.ogg", Files(Hearing().Take(new Input.Message("¿y cobran?"))));

    [Theory]
    [InlineData("profile.called", true)]
    [InlineData("profile.who/called", true)]
    [InlineData("profile.jobs[2]/called", true)]
    [InlineData("profile.calledx", false)]
    [InlineData("check-in.called", false)]
    public void A_question_of_a_form_has_one_recording_wherever_it_stands(string key, bool recorded) =>
        Assert.Equal(recorded ? new Attachment.Recording("mam/profile.called.ogg") : null, Recorded.Content.Voices.Of("mam", key));

    [Theory]
    [InlineData("español", "es")]
    [InlineData("english", "en")]
    public void A_language_of_texts_alone_ends_the_recordings(string says, string language)
    {
        var host = Hearing();

        Assert.Empty(Files(host.Take(new Input.Message(says))));

        Assert.Equal((language, null), (host.Chat.Person.Language, host.Chat.Person.Voice));
    }

    [Fact]
    public void Over_SMS_nothing_is_offered_or_sent()
    {
        var host = Hearing();
        host.Writes(Surface.Sms);

        Assert.Empty(Files(host.Take(new Input.Message("menú"))));
        Assert.DoesNotContain("Mam", host.Take(new Input.Message("idioma")).Messages[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_that_was_taken_away_leaves_the_text()
    {
        var host = new Host(World.Stage, World.Agreed() with { Person = World.Agreed().Person with { Voice = "mam" } }, World.Monday);

        Assert.Single(host.Take(new Input.Message("menú")).Messages);
    }

    [Fact]
    public void Their_voice_note_goes_to_a_person_with_a_kind_word_and_the_question_stays_open()
    {
        var host = Hearing();
        AsksTheName(host);

        var heard = host.Take(VoiceNote);

        Assert.Equal(["common.voice-note"], heard.Keys());
        Assert.Equal(["recording:mam/common.voice-note.ogg"], Files(heard));
        Assert.Equal(new Effect.CallTask("voice note to transcribe", "ME7", "coordinadora", World.Monday.AddHours(7)), Assert.Single(heard.Effects));
        Assert.Equal("profile", host.Chat.Session.Active?.Flow);
        Assert.Contains(new Effect.Describe(Known.Called, "Ana"), host.Take(new Input.Message("Ana")).Effects);
    }

    [Fact]
    public void Each_voice_note_is_a_task_of_its_own_and_is_never_a_miss()
    {
        var host = Hearing();
        AsksTheName(host);

        var outcomes = Enumerable.Range(1, 4).Select(i => host.Take(VoiceNote with { Attachments = [new SentFile($"ME{i}", "audio/ogg")] })).ToList();

        Assert.Equal(["ME1", "ME2", "ME3", "ME4"], outcomes.SelectMany(outcome => outcome.Effects.OfType<Effect.CallTask>()).Select(task => task.About));
        Assert.Equal(Owner.Bot, host.Chat.Owner);
    }

    [Theory]
    [InlineData("image/jpeg", "mam")]
    [InlineData("audio/ogg", null)]
    public void A_picture_and_the_voice_note_of_somebody_who_reads_are_asked_in_writing(string type, string? voice)
    {
        var host = Host(World.Agreed() with { Person = World.Agreed().Person with { Voice = voice } });
        AsksTheName(host);

        Assert.Contains("common.wordless", host.Take(new Input.Message("") { Attachments = [new SentFile("ME1", type)] }).Keys());
    }

    private static Host Host(Chat chat) => new(Recorded, chat, World.Monday);

    /// <summary>Somebody who chose to hear.</summary>
    private static Host Hearing() => Host(World.Agreed() with { Person = World.Agreed().Person with { Voice = "mam" } });

    private static void AsksTheName(Host host)
    {
        host.Apply(new Effect.OpenSubmission("profile", "profile", Recorded.Content.Forms.Current("profile").Version));
        host.Stand(World.AskingProfile("called"));
    }

    private static IEnumerable<string> Files(Outcome outcome) => outcome.Messages.Select(message => message.Attachment?.ToString()).OfType<string>();

    private static IEnumerable<string> Buttons(Outcome outcome) => outcome.Messages.Select(message => string.Join(' ', message.Options.Select(option => $"[{option.Label}]")));
}
