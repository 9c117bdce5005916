using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class AddressCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task A_new_address_opens_a_conversation_that_the_bot_has_with_a_person_and_a_session()
    {
        var turn = await Scene.Says();

        Assert.Equal(("bot", 0, 0), (turn.Owner, turn.Epoch, turn.SessionVersion));
        Assert.Equal(("es", "unsaid", "not-asked"), (turn.Language, turn.PhoneUse, turn.Consent));
        Assert.Equal(("twilio", "sms", null), (turn.Via, turn.Channel, turn.OptedOutAt));
        Assert.Null(turn.Called ?? turn.Municipality ?? turn.ActiveFlow ?? turn.PausedFlow);
    }

    [Fact]
    public async Task A_known_address_keeps_its_conversation_and_language()
    {
        var first = await Scene.Says();
        await Scene.Answers(first);

        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "SM2", Language = "en" }, Ct);

        var second = await Scene.NextTurn();
        Assert.Equal((first.ConversationId, first.AddressId, "es"), (second.ConversationId, second.AddressId, second.Language));
    }

    [Fact]
    public async Task Sms_and_WhatsApp_of_one_phone_are_one_conversation_answered_where_it_was_asked()
    {
        await Scene.Inbox.Receive(Scene.Message, Ct);
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        var sms = await Scene.NextTurn();
        await Scene.Answers(sms, "by SMS");

        var whatsApp = await Scene.NextTurn(Scene.WhatsApp.Address);

        Assert.Equal((sms.ConversationId, sms.PersonId), (whatsApp.ConversationId, whatsApp.PersonId));
        Assert.Equal(("sms", "whatsapp"), (sms.Channel, whatsApp.Channel));
        Assert.Equal(Scene.Ana, (await Scene.Claim("by SMS")).Address);
    }

    [Fact]
    public async Task Sms_and_WhatsApp_that_come_at_once_are_one_conversation_too()
    {
        await Task.WhenAll(new[] { Scene.Message, Scene.WhatsApp }.Select(message => Task.Run(() => Scene.Inbox.Receive(message, Ct))));

        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM conversations"));
        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM addresses"));
    }

    [Fact]
    public async Task Addresses_without_a_phone_are_never_joined()
    {
        await Scene.Inbox.Receive(Scene.WhatsApp with { Address = "GT.1", Phone = null, ExternalId = "1" }, Ct);
        await Scene.Inbox.Receive(Scene.WhatsApp with { Address = "GT.2", Phone = null, ExternalId = "2" }, Ct);

        Assert.NotEqual(await Scene.ConversationOf("GT.1"), await Scene.ConversationOf("GT.2"));
    }

    [Fact]
    public async Task A_simulated_phone_is_never_joined_to_a_real_one()
    {
        await Scene.Inbox.Receive(Scene.Message, Ct);
        await Scene.Inbox.Receive(Scene.Message with { Via = "simulator", Account = "simulator" }, Ct);

        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM conversations"));
    }
}
