using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.States;

/// <summary>The kinds of conversation in which a state can be met.</summary>
internal static class Chats
{
    private static readonly Frame Profile = new ProfileFlow().Begin();

    /// <summary>All of them with that flow open.</summary>
    public static IEnumerable<Chat> With(Frame? active) => All.Select(chat => chat with { Session = chat.Session with { Active = active } });

    /// <summary>
    /// False for what no turn leaves behind: a state that is only passed through, a question whether somebody reads alone when
    /// nobody was called, a question which was meant when nothing was open.
    /// </summary>
    public static bool CanMeet(Frame frame, Chat chat) => Stays(frame, chat) && frame switch
    {
        { Flow: "safety" } => chat.Owner is Owner.Urgent,
        { Flow: "opt-out" } when frame.State.Contains("which-meant", StringComparison.Ordinal) => chat.Session.Paused is not null,
        _ => true,
    };

    private static bool Stays(Frame frame, Chat chat) =>
        World.Flows[frame.Flow].Take(frame, new Input.Begin(), World.Facts(chat)).Frame is not null;

    private static IEnumerable<Chat> All =>
    [
        .. Enum.GetValues<Owner>().Select(owner => World.Agreed() with { Owner = owner }),
        .. Enum.GetValues<Owner>().Select(owner => World.Agreed(Surface.Sms) with { Owner = owner, OptedOut = true }),
        World.Stranger(Surface.Sms),
        World.Stranger(Surface.WhatsAppTaps, "en"),
        Declined,
        Private,
        Interrupted(World.Agreed(Surface.Sms, "en")),
        Interrupted(World.Agreed(Surface.WhatsAppTaps) with { Owner = Owner.Waiting }),
        Cold,
    ];

    private static Chat Declined => World.Agreed() with { Person = Person.Unknown("es") with { Consent = Consent.Declined } };

    private static Chat Private => World.Agreed(Surface.WhatsAppTaps) with { Person = World.Agreed().Person with { PhoneUse = Person.PrivatePhone, Municipality = "1301" } };

    private static Chat Cold => World.Agreed() with { Session = new Session(null, null, World.Monday.AddDays(-21)) };

    private static Chat Interrupted(Chat chat) => chat with { Session = chat.Session with { Paused = Profile } };
}
