using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Tests.States;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Properties;

/// <summary>What holds of any text in any state.</summary>
public sealed class TurnProperties
{
    private static readonly Frame?[] Frames = [null, .. World.Flows.All.SelectMany(StoredStates.Of)];

    private static readonly Arbitrary<Chat> AnyChat =
        Gen.Elements(Frames).SelectMany(frame => Gen.Elements(Chats.With(frame).ToArray())).ToArbitrary();

    [Fact]
    public void A_turn_never_throws_and_never_hops_without_end() =>
        Prop.ForAll(AnyChat, AnyText.Arbitrary, (chat, text) => World.Say(text, chat).Rule.Length > 0).Check(AnyText.Thorough);

    [Fact]
    public void An_SMS_is_in_the_short_alphabet_or_has_nothing_to_spell() =>
        Prop.ForAll(AnyChat, AnyText.Arbitrary, (chat, text) => World.Say(text, chat with { Surface = Surface.Sms }).Messages.All(message => Gsm7.Fits(message.Body)))
            .Check(AnyText.Thorough);

    [Fact]
    public void A_message_is_never_longer_than_the_provider_takes() =>
        Prop.ForAll(AnyChat, AnyText.Arbitrary, (chat, text) => World.Say(text, chat).Messages.All(message => message.Body.Length <= Renderer.LongestBody))
            .Check(AnyText.Thorough);

    [Fact]
    public void Danger_within_any_text_calls_a_person_unless_one_is_called_already() =>
        Prop.ForAll(AnyChat, AnyText.Arbitrary, (chat, text) =>
            chat.Owner is Owner.Urgent || World.Say($"{text} . me quieren matar . {text}", chat).Effects.OfType<Effect.HandOver>().Any())
            .Check(AnyText.Thorough);
}
