using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Tests.Forms.Filling;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Forms.Chats;

/// <summary>What holds of any form in any chat about it.</summary>
public sealed class ChatProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(100).WithQuietOnSuccess(true);

    [Fact]
    public void Whatever_is_written_something_is_said() => ForAll(Talker.Anything, (form, said) =>
    {
        var talker = new Talker(form);
        Assert.All(said, text => Assert.NotEmpty(talker.Say(text).Last.Messages));
    });

    [Fact]
    public void Whatever_was_written_the_form_ends_or_is_handed_over() => ForAll(Talker.Plain, (form, said) =>
    {
        var talker = said.Aggregate(new Talker(form), (one, text) => one.Say(text)).ToTheEnd();
        Assert.True(talker.IsOver || talker.Host.Chat.Owner is Owner.Waiting, $"{talker.Open}");
    });

    [Fact]
    public void What_is_saved_is_what_belongs_to_the_form_now() => ForAll(Talker.Anything, (form, said) =>
    {
        var talker = new Talker(form);
        Assert.All(said, text => Assert.Equal(talker.Say(text).Kept, talker.Saved));
    });

    [Fact]
    public void Going_back_and_passing_over_changes_nothing() => ForAll(Talker.Plain, (form, said) =>
    {
        var talker = said.Take(10).Aggregate(new Talker(Reviewed(form)), (one, text) => one.Say(text)).ToTheEnd();
        if (talker.Open is not FormFlow.State.Reviewing) return;
        var saved = talker.Saved;
        foreach (var _ in said.Skip(10)) talker.Say("atrás");
        Assert.Equal(saved, talker.ToTheEnd().Saved);
    });

    [Fact]
    public void Another_language_changes_no_answer() => ForAll(Talker.Plain, (form, said) =>
    {
        var (one, other) = (new Talker(form), new Talker(form));
        Assert.All(said, (text, i) =>
        {
            if (other.Open is not null) other.Say(i % 2 == 0 ? "english" : "español");
            Assert.Equal(one.Say(text).Saved, other.Say(text).Saved);
        });
    });

    // Without a store between the turns it goes the same way.
    [Fact]
    public void A_state_that_is_written_and_read_is_the_same() => ForAll(Talker.Plain, (form, said) =>
    {
        var (stage, flow) = (Staged.With(form), new FormFlow(form.Name));
        var host = new Host(stage, World.Agreed(), World.Monday);
        FormFlow.State? state = flow.Start;
        foreach (var text in said.Prepend("begin"))
        {
            if (state is null) return;
            Input input = text switch { "begin" => new Input.Begin(), "atrás" => new Input.Back(), _ => new Input.Message(text) };
            var facts = World.Facts(host.Chat, host.Now, host.Submissions) with { Content = stage.Content };
            var (kept, read) = (flow.Step(state, input, facts), flow.Take(flow.Store(state), input, facts));
            Assert.Equal(kept.Replies.Select(reply => reply.Key), read.Replies.Select(reply => reply.Key));
            Assert.Equal(kept.Effects, read.Effects);
            Assert.Equal(kept.State is null ? null : flow.Store(kept.State), read.Frame);
            foreach (var effect in kept.Effects) host.Apply(effect);
            state = kept.State;
        }
    });

    private static Form Reviewed(Form form) => form with { Settings = form.Settings with { Review = true } };

    private static void ForAll(string[] words, Action<Form, string[]> check) =>
        Prop.ForAll(AnyForm.Form, Gen.Elements(words).ArrayOf(20).ToArbitrary(), check).Check(Often);
}
